/* Built from js/blad.js: change the modules and run "npm run bouw". */
"use strict";(()=>{var J=new WeakMap,x=new WeakMap;var X=new Set(["aria-label","aria-valuetext","title","placeholder"]),B=e=>e;function j(e){e.currentTarget instanceof Node&&x.get(e.currentTarget)?.get(e.type)?.(e)}function Z(e,n){
let t=x.get(e);for(let o of t?.keys()??[])n.has(o)||e.removeEventListener(o,j);for(let o of n.keys())
e.addEventListener(o,j);x.set(e,n)}function T(e,n,t){let o=new Map;for(let[r,i]of Object.entries(n))
if(!(i==null||i===!1))if(r==="key")J.set(e,String(i));else if(typeof i=="function")o.set(r.slice(2),
i);else if(typeof i=="object")Object.assign(e.style,i);else{let a=i===!0?"":String(i);e.setAttribute(
r,X.has(r)?B(a):a)}return o.size&&Z(e,o),C(e,t),e}function C(e,n){for(let t of n)t==null||t===!1||(typeof t==
"string"||t instanceof Node?e.append(typeof t=="string"?B(t):t):C(e,t))}function g(e,n,...t){return T(
document.createElement(e),n,t)}function u(e,n,...t){return T(document.createElementNS("http://www.w3\
.org/2000/svg",e),n,t)}function $(e){return e.normalize("NFKD").toLowerCase().replace(/ß/gu,"ss").replace(/[\p{M}'’]/gu,
"").replace(/[^\p{L}\p{N}]+/gu," ").trim()}function q(e,n){return`${$(e).replace(/[^a-z0-9]+/gu,"-").replace(/^-|-$/gu,"").slice(0,60)||"kaart"}\
.${n}`}function L(e,n,t="text/csv;charset=utf-8"){let o=URL.createObjectURL(new Blob([n],{type:t})),
r=g("a",{href:o,download:e,hidden:!0});document.body.append(r),r.click(),r.remove(),setTimeout(()=>URL.
revokeObjectURL(o),1e4)}var R="Arial, Helvetica, sans-serif",O="#556167",S="#1d2529",_=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
b=document.createElement("canvas").getContext("2d");function Q(e,n,t,o=400){b&&(b.font=`${o} ${n}px ${R}`);
let r=a=>(b?b.measureText(a).width:a.length*n*.55)<=t*.97,i=[""];for(let a of e.split(/\s+/u)){let c=i.
length-1,p=i[c]?`${i[c]} ${a}`:a;if(r(p)){i[c]=p;continue}let l=a;for(i[c]&&i.push("");!r(l);){let f=l.
length-1;for(;f>1&&!r(l.slice(0,f));)f-=1;i[i.length-1]=l.slice(0,f),i.push(""),l=l.slice(f)}i[i.length-
1]=l}return i}function k(e,n,t){let o=[],r=n;return{parts:o,onder:()=>r,schrijf(i,a,c={},p=0){for(let l of Q(
i,a,t,c["font-weight"]))r+=a*1.3,o.push(u("text",{x:e,y:r.toFixed(1),"font-size":a,fill:S,...c},l));
r+=p},rij(i,a){o.push(...a(r).filter(c=>c!==null)),r+=i}}}function I({breedte:e,hoogte:n,titel:t,beschrijving:o=""},...r){
return{svg:u("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"font-family":R,role:"img"},u("title",{},
t),o?u("desc",{},o):null,u("rect",{width:e,height:n,fill:"#ffffff"}),...r),breedte:e,hoogte:n}}var E=({
svg:e})=>new XMLSerializer().serializeToString(e).replace(_,"");async function V(e){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(E(e))}`,await n.decode();let t=g("canva\
s",{width:2*e.breedte,height:2*e.hoogte});return t.getContext("2d")?.drawImage(n,0,0,t.width,t.height),
new Promise((o,r)=>{t.toBlob(i=>i?o(i):r(new Error("no picture")))})}var z=960,d=28,Y=900,A=24,G=30,K=["fill","fill-opacity","fill-rule","stroke","stroke-opacity","strok\
e-width","stroke-dasharray","stroke-linecap","stroke-linejoin","paint-order","visibility","font-size",
"font-weight","font-style","text-anchor","letter-spacing"],v=new Map([["opacity","1"],["vector-effec\
t","none"],["dominant-baseline","auto"]]),w=e=>(e?.textContent??"").replace(/\s+/gu," ").trim();function ee(e){
for(let o=e.querySelector("use");o;o=e.querySelector("use")){let r=o.getAttribute("href")?.slice(1)??
"",i=document.getElementById(r)?.cloneNode(!0),a=u("g",{},i);for(let{name:c,value:p}of o.attributes)
c!=="href"&&a.setAttribute(c,p);o.replaceWith(a)}let n=[...document.querySelectorAll("pattern")].filter(
({id:o})=>o),t=new Set([...e.querySelectorAll("pattern")].map(({id:o})=>o));e.prepend(u("defs",{},n.
filter(({id:o})=>!t.has(o)).map(o=>o.cloneNode(!0))))}function te(e){let n=getComputedStyle(e);return new Map(
[...K,...v.keys(),"display"].map(t=>[t,n.getPropertyValue(t).replaceAll('"',"")]))}function ne(e,n,t){
for(let o of[...K,...v.keys()]){let r=n.get(o),i=v.get(o)??t?.get(o);r&&r!==i?e.setAttribute(o,r):e.
removeAttribute(o)}e.removeAttribute("class"),e.tagName!=="pattern"&&e.removeAttribute("id")}function W(e){
let n=e.cloneNode(!0);ee(n),e.after(n);let t=new Map([n,...n.querySelectorAll("*")].map(r=>[r,te(r)]));
n.remove();for(let[r,i]of t)i.get("display")==="none"&&!r.closest("defs")?r.remove():ne(r,i,t.get(r.
parentElement??r));let o=new Set([...t.values()].map(r=>r.get("fill")));for(let r of n.querySelectorAll(
"pattern"))o.has(`url(#${r.id})`)||r.remove();return n}function H(e,n){for(let[t,o]of Object.entries(
n))e.setAttribute(t,o.toFixed(1));return e.removeAttribute("role"),e.removeAttribute("aria-label"),e}
function oe(e,n,t){let o=e.querySelector("svg");if(o){let{width:p,height:l}=o.getBoundingClientRect();
return[H(W(o),{x:n,y:t+7-l/2,width:p,height:l})]}let r=e.querySelector(".vak");if(!r)return[];let{backgroundColor:i,
backgroundImage:a}=getComputedStyle(r),c=a!=="none";return[u("rect",{x:n,y:t,width:20,height:14,fill:c?
"#e4e4e0":i}),c?u("path",{d:`M${n} ${t+14}l14 -14m-8 14l14 -14`,stroke:"#8a8f8c"}):null,u("rect",{x:n,
y:t,width:20,height:14,fill:"none",stroke:"#8a979c"})]}function re(e){return[...e.querySelectorAll("\
.noot:not(.hulp, figcaption + .noot)")].map(t=>t.innerText.trim()).filter(Boolean)}function ie(e){let n=e.
querySelectorAll('svg[role="img"]'),t=z-2*d,o=w(e.querySelector("figcaption")),r=k(d,d-8,t);r.schrijf(
o,22,{"font-weight":700},10);let i=(t-A*(n.length-1))/n.length,c=[...e.querySelectorAll(".kaartkop")].
map(w).map((s,h)=>{let m=k(d+h*(i+A),r.onder(),i);return m.schrijf(s,15,{"font-weight":600},6),m}),p=Math.
max(r.onder(),...c.map(s=>s.onder()))+6,l=[...n].map((s,h)=>{let{width:m,height:N}=s.viewBox.baseVal,
y=Math.min(i*N/m,Y),D={x:d+h*(i+A),y:p,width:y*m/N,height:y};return{copy:H(W(s),D),onder:p+y}}),f=k(
d,Math.max(...l.map(s=>s.onder))+12,t),U=e.closest("section"),M=e.querySelectorAll(".legenda li");for(let s of M.
length?M:U?.querySelectorAll(":scope > .legenda li")??[]){let h=k(d+G+8,f.onder()-3,t-G-8);h.schrijf(
w(s),14,{fill:S},4);let m=f.onder();f.rij(h.onder()-m+3,()=>[...oe(s,d,m),...h.parts])}let F=[...re(
e),[document.querySelector("h1"),...document.querySelectorAll(".kop .onder, .kop .van")].map(s=>w(s).
replace(/[.]$/u,"")).filter(Boolean).join(". "),...[...document.querySelectorAll("footer p")].map(w)];
for(let s of F)f.schrijf(s,12,{fill:O},2);return I({breedte:z,hoogte:Math.ceil(f.onder()+d),titel:o,
beschrijving:[...n].map(s=>s.getAttribute("aria-label")??"").join(" ")},r.parts,c.map(s=>s.parts),l.
map(s=>s.copy),f.parts)}function P(e){let n=w(e.querySelector("figcaption")),t=g("span",{role:"statu\
s"}),o=(r,i)=>g("button",{type:"button","aria-label":`Bewaar als ${r}: ${n}`,onclick:async()=>{let a=q(
n,r.toLowerCase()),c=r==="PNG"?"image/png":"image/svg+xml";try{L(a,await i(ie(e)),c),t.textContent=`\
Bewaard als ${a}`}catch{t.textContent="Bewaren lukte niet: deze browser staat het hier niet toe."}}},
`Bewaar als ${r}`);e.append(g("div",{class:"bewaar"},o("PNG",V),o("SVG",E),t))}for(let e of document.querySelectorAll("figure"))e.querySelector('svg[role="img"]')&&P(e);})();
