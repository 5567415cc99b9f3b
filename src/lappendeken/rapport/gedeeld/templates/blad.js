/* Built from js/blad.js: change the modules and run "npm run bouw". */
"use strict";(()=>{var J=new WeakMap,x=new WeakMap;var X=new Set(["aria-label","aria-valuetext","title","placeholder"]),T=e=>e;function B(e){e.currentTarget instanceof Node&&x.get(e.currentTarget)?.get(e.type)?.(e)}function _(e,n){
let t=x.get(e);for(let o of t?.keys()??[])n.has(o)||e.removeEventListener(o,B);for(let o of n.keys())
e.addEventListener(o,B);x.set(e,n)}function j(e,n,t){let o=new Map;for(let[r,a]of Object.entries(n))
if(!(a==null||a===!1))if(r==="key")J.set(e,String(a));else if(typeof a=="function")o.set(r.slice(2),
a);else if(typeof a=="object")Object.assign(e.style,a);else{let s=a===!0?"":String(a);e.setAttribute(
r,X.has(r)?T(s):s)}return o.size&&_(e,o),$(e,t),e}function $(e,n){for(let t of n)t==null||t===!1||(typeof t==
"string"||t instanceof Node?e.append(typeof t=="string"?T(t):t):$(e,t))}function g(e,n,...t){return j(
document.createElement(e),n,t)}function u(e,n,...t){return j(document.createElementNS("http://www.w3\
.org/2000/svg",e),n,t)}function q(e){return e.normalize("NFKD").toLowerCase().replace(/ß/gu,"ss").replace(/[\p{M}'’]/gu,
"").replace(/[^\p{L}\p{N}]+/gu," ").trim()}function L(e,n){return`${q(e).replace(/[^a-z0-9]+/gu,"-").replace(/^-|-$/gu,"").slice(0,60)||"kaart"}\
.${n}`}function C(e,n,t="text/csv;charset=utf-8"){let o=URL.createObjectURL(new Blob([n],{type:t})),
r=g("a",{href:o,download:e,hidden:!0});document.body.append(r),r.click(),r.remove(),setTimeout(()=>URL.
revokeObjectURL(o),1e4)}var R="Arial, Helvetica, sans-serif",O="#556167",S="#1d2529",Q=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
y=document.createElement("canvas").getContext("2d");function Y(e,n,t,o=400){y&&(y.font=`${o} ${n}px ${R}`);
let r=s=>(y?y.measureText(s).width:s.length*n*.55)<=t*.97,a=[""];for(let s of e.split(/\s+/u)){let c=a.
length-1,p=a[c]?`${a[c]} ${s}`:s;if(r(p)){a[c]=p;continue}let l=s;for(a[c]&&a.push("");!r(l);){let f=l.
length-1;for(;f>1&&!r(l.slice(0,f));)f-=1;a[a.length-1]=l.slice(0,f),a.push(""),l=l.slice(f)}a[a.length-
1]=l}return a}function k(e,n,t){let o=[],r=n;return{parts:o,onder:()=>r,schrijf(a,s,c={},p=0){for(let l of Y(
a,s,t,c["font-weight"]))r+=s*1.3,o.push(u("text",{x:e,y:r.toFixed(1),"font-size":s,fill:S,...c},l));
r+=p},rij(a,s){o.push(...s(r).filter(c=>c!==null)),r+=a}}}function I({breedte:e,hoogte:n,titel:t,beschrijving:o=""},...r){
return{svg:u("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"font-family":R,role:"img"},u("title",{},
t),o?u("desc",{},o):null,u("rect",{width:e,height:n,fill:"#ffffff"}),...r),breedte:e,hoogte:n}}var E=({
svg:e})=>new XMLSerializer().serializeToString(e).replace(Q,"");async function V(e){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(E(e))}`,await n.decode();let t=g("canva\
s",{width:2*e.breedte,height:2*e.hoogte});return t.getContext("2d")?.drawImage(n,0,0,t.width,t.height),
new Promise((o,r)=>{t.toBlob(a=>a?o(a):r(new Error("no picture")))})}var z=960,m=28,Z=900,A=24,G=30,K=["fill","fill-opacity","fill-rule","stroke","stroke-opacity","strok\
e-width","stroke-dasharray","stroke-linecap","stroke-linejoin","paint-order","visibility","font-size",
"font-weight","font-style","text-anchor","letter-spacing"],v=new Map([["opacity","1"],["vector-effec\
t","none"],["dominant-baseline","auto"]]),w=e=>(e?.textContent??"").replace(/\s+/gu," ").trim();function ee(e){
for(let o=e.querySelector("use");o;o=e.querySelector("use")){let r=o.getAttribute("href")?.slice(1)??
"",a=document.getElementById(r)?.cloneNode(!0),s=u("g",{},a);for(let{name:c,value:p}of o.attributes)
c!=="href"&&s.setAttribute(c,p);o.replaceWith(s)}let n=[...document.querySelectorAll("pattern")].filter(
({id:o})=>o),t=new Set([...e.querySelectorAll("pattern")].map(({id:o})=>o));e.prepend(u("defs",{},n.
filter(({id:o})=>!t.has(o)).map(o=>o.cloneNode(!0))))}function te(e){let n=getComputedStyle(e);return new Map(
[...K,...v.keys(),"display"].map(t=>[t,n.getPropertyValue(t).replaceAll('"',"")]))}function ne(e,n,t){
for(let o of[...K,...v.keys()]){let r=n.get(o),a=v.get(o)??t?.get(o);r&&r!==a?e.setAttribute(o,r):e.
removeAttribute(o)}e.removeAttribute("class"),e.tagName!=="pattern"&&e.removeAttribute("id")}function W(e){
let n=e.cloneNode(!0);ee(n),e.after(n);let t=new Map([n,...n.querySelectorAll("*")].map(r=>[r,te(r)]));
n.remove();for(let[r,a]of t)a.get("display")==="none"&&!r.closest("defs")?r.remove():ne(r,a,t.get(r.
parentElement??r));let o=new Set([...t.values()].map(r=>r.get("fill")));for(let r of n.querySelectorAll(
"pattern"))o.has(`url(#${r.id})`)||r.remove();return n}function H(e,n){for(let[t,o]of Object.entries(
n))e.setAttribute(t,o.toFixed(1));return e.removeAttribute("role"),e.removeAttribute("aria-label"),e}
function oe(e,n,t){let o=e.querySelector("svg");if(o){let{width:p,height:l}=o.getBoundingClientRect();
return[H(W(o),{x:n,y:t+7-l/2,width:p,height:l})]}let r=e.querySelector(".vak");if(!r)return[];let{backgroundColor:a,
backgroundImage:s}=getComputedStyle(r),c=s!=="none";return[u("rect",{x:n,y:t,width:20,height:14,fill:c?
"#e4e4e0":a}),c?u("path",{d:`M${n} ${t+14}l14 -14m-8 14l14 -14`,stroke:"#8a8f8c"}):null,u("rect",{x:n,
y:t,width:20,height:14,fill:"none",stroke:"#8a979c"})]}function re(e){return[...e.querySelectorAll("\
.noot:not(.hulp, figcaption + .noot)")].map(t=>t.innerText.trim()).filter(Boolean)}function ae(e){let n=e.
querySelectorAll('svg[role="img"]'),t=z-2*m,o=w(e.querySelector("figcaption")),r=k(m,m-8,t);r.schrijf(
o,22,{"font-weight":700},10);let a=(t-A*(n.length-1))/n.length,c=[...e.querySelectorAll(".kaartkop")].
map(w).map((i,h)=>{let d=k(m+h*(a+A),r.onder(),a);return d.schrijf(i,15,{"font-weight":600},6),d}),p=Math.
max(r.onder(),...c.map(i=>i.onder()))+6,l=[...n].map((i,h)=>{let{width:d,height:N}=i.viewBox.baseVal,
b=Math.min(a*N/d,Z),D={x:m+h*(a+A),y:p,width:b*d/N,height:b};return{copy:H(W(i),D),onder:p+b}}),f=k(
m,Math.max(...l.map(i=>i.onder))+12,t),U=e.closest("section"),M=e.querySelectorAll(".legenda li");for(let i of M.
length?M:U?.querySelectorAll(":scope > .legenda li")??[]){let h=k(m+G+8,f.onder()-3,t-G-8);h.schrijf(
w(i),14,{fill:S},4);let d=f.onder();f.rij(h.onder()-d+3,()=>[...oe(i,m,d),...h.parts])}let F=[...re(
e),[document.querySelector("h1"),...document.querySelectorAll(".kop .onder, .kop .van")].map(i=>w(i).
replace(/[.]$/u,"")).filter(Boolean).join(". "),...[...document.querySelectorAll("footer p")].map(w)];
for(let i of F)f.schrijf(i,12,{fill:O},2);return I({breedte:z,hoogte:Math.ceil(f.onder()+m),titel:o,
beschrijving:[...n].map(i=>i.getAttribute("aria-label")??"").join(" ")},r.parts,c.map(i=>i.parts),l.
map(i=>i.copy),f.parts)}function P(e){let n=w(e.querySelector("figcaption")),t=g("span",{role:"statu\
s"}),o=(r,a)=>g("button",{type:"button","aria-label":`Bewaar als ${r}: ${n}`,onclick:async()=>{let s=L(
n,r.toLowerCase()),c=r==="PNG"?"image/png":"image/svg+xml";try{C(s,await a(ae(e)),c),t.textContent=`\
Bewaard als ${s}`}catch{t.textContent="Bewaren lukte niet: deze browser staat het hier niet toe."}}},
`Bewaar als ${r}`);e.append(g("div",{class:"bewaar"},o("PNG",V),o("SVG",E),t))}for(let e of document.querySelectorAll("figure"))e.querySelector('svg[role="img"]')&&P(e);})();
