/* Built from js/blad.js: change the modules and run "npm run bouw". */
"use strict";(()=>{var J=new WeakMap,x=new WeakMap,X=new Set(["aria-label","aria-valuetext","title","placeholder"]),T=e=>e;function B(e){e.currentTarget instanceof Node&&x.get(e.currentTarget)?.get(e.type)?.(e)}function _(e,n){
let t=x.get(e);for(let o of t?.keys()??[])n.has(o)||e.removeEventListener(o,B);for(let o of n.keys())
e.addEventListener(o,B);x.set(e,n)}function j(e,n,t){let o=new Map;for(let[r,i]of Object.entries(n))
if(!(i==null||i===!1))if(r==="key")J.set(e,String(i));else if(typeof i=="function")o.set(r.slice(2),
i);else if(typeof i=="object")Object.assign(e.style,i);else{let s=i===!0?"":String(i);e.setAttribute(
r,X.has(r)?T(s):s)}return o.size&&_(e,o),$(e,t),e}function $(e,n){for(let t of n)t==null||t===!1||(typeof t==
"string"||t instanceof Node?e.append(typeof t=="string"?T(t):t):$(e,t))}function h(e,n,...t){return j(
document.createElement(e),n,t)}function u(e,n,...t){return j(document.createElementNS("http://www.w3\
.org/2000/svg",e),n,t)}function q(e){return e.normalize("NFKD").toLowerCase().replace(/ß/gu,"ss").replace(/[\p{M}'’]/gu,
"").replace(/[^\p{L}\p{N}]+/gu," ").trim()}function L(e,n){return`${q(e).replace(/[^a-z0-9]+/gu,"-").replace(/^-|-$/gu,"").slice(0,60)||"kaart"}\
.${n}`}function C(e,n,t="text/csv;charset=utf-8"){let o=URL.createObjectURL(new Blob([n],{type:t})),
r=h("a",{href:o,download:e,hidden:!0});document.body.append(r),r.click(),r.remove(),setTimeout(()=>URL.
revokeObjectURL(o),1e4)}var R="Arial, Helvetica, sans-serif",I="#556167",S="#1d2529",Q=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
k=document.createElement("canvas").getContext("2d");function Y(e,n,t,o=400){k&&(k.font=`${o} ${n}px ${R}`);
let r=s=>(k?k.measureText(s).width:s.length*n*.55)<=t*.97,i=[""];for(let s of e.split(/\s+/u)){let c=i.
length-1,p=i[c]?`${i[c]} ${s}`:s;if(r(p)){i[c]=p;continue}let l=s;for(i[c]&&i.push("");!r(l);){let f=l.
length-1;for(;f>1&&!r(l.slice(0,f));)f-=1;i[i.length-1]=l.slice(0,f),i.push(""),l=l.slice(f)}i[i.length-
1]=l}return i}function y(e,n,t){let o=[],r=n;return{parts:o,onder:()=>r,schrijf(i,s,c={},p=0){for(let l of Y(
i,s,t,c["font-weight"]))r+=s*1.3,o.push(u("text",{x:e,y:r.toFixed(1),"font-size":s,fill:S,...c},l));
r+=p},rij(i,s){o.push(...s(r).filter(c=>c!==null)),r+=i}}}function O({breedte:e,hoogte:n,titel:t,beschrijving:o=""},...r){
return{svg:u("svg",{width:e,height:n,viewBox:`0 0 ${e} ${n}`,"font-family":R,role:"img"},u("title",{},
t),o?u("desc",{},o):null,u("rect",{width:e,height:n,fill:"#ffffff"}),...r),breedte:e,hoogte:n}}var E=({
svg:e})=>new XMLSerializer().serializeToString(e).replace(Q,"");async function V(e){let n=new Image;
n.src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(E(e))}`,await n.decode();let t=h("canva\
s",{width:2*e.breedte,height:2*e.hoogte});return t.getContext("2d")?.drawImage(n,0,0,t.width,t.height),
new Promise((o,r)=>{t.toBlob(i=>i?o(i):r(new Error("no picture")))})}var z=960,m=28,Z=900,v=24,G=30,H=["fill","fill-opacity","fill-rule","stroke","stroke-opacity","strok\
e-width","stroke-dasharray","stroke-linecap","stroke-linejoin","paint-order","visibility","font-size",
"font-weight","font-style","text-anchor","letter-spacing"],A=new Map([["opacity","1"],["vector-effec\
t","none"],["dominant-baseline","auto"]]),w=e=>(e?.textContent??"").replace(/\s+/gu," ").trim();function ee(e){
for(let o=e.querySelector("use");o;o=e.querySelector("use")){let r=o.getAttribute("href")?.slice(1)??
"",i=document.getElementById(r)?.cloneNode(!0),s=u("g",{},i);for(let{name:c,value:p}of o.attributes)
c!=="href"&&s.setAttribute(c,p);o.replaceWith(s)}let n=[...document.querySelectorAll("pattern")].filter(
({id:o})=>o),t=new Set([...e.querySelectorAll("pattern")].map(({id:o})=>o));e.prepend(u("defs",{},n.
filter(({id:o})=>!t.has(o)).map(o=>o.cloneNode(!0))))}function te(e){let n=getComputedStyle(e);return new Map(
[...H,...A.keys(),"display"].map(t=>[t,n.getPropertyValue(t).replaceAll('"',"")]))}function ne(e,n,t){
for(let o of[...H,...A.keys()]){let r=n.get(o),i=A.get(o)??t?.get(o);r&&r!==i?e.setAttribute(o,r):e.
removeAttribute(o)}e.removeAttribute("class"),e.tagName!=="pattern"&&e.removeAttribute("id")}function K(e){
let n=e.cloneNode(!0);ee(n),e.after(n);let t=new Map([n,...n.querySelectorAll("*")].map(r=>[r,te(r)]));
n.remove();for(let[r,i]of t)i.get("display")==="none"&&!r.closest("defs")?r.remove():ne(r,i,t.get(r.
parentElement??r));let o=new Set([...t.values()].map(r=>r.get("fill")));for(let r of n.querySelectorAll(
"pattern"))o.has(`url(#${r.id})`)||r.remove();return n}function P(e,n){for(let[t,o]of Object.entries(
n))e.setAttribute(t,o.toFixed(1));return e.removeAttribute("role"),e.removeAttribute("aria-label"),e}
function oe(e,n,t){let o=e.querySelector("svg");if(o){let{width:p,height:l}=o.getBoundingClientRect();
return[P(K(o),{x:n,y:t+7-l/2,width:p,height:l})]}let r=e.querySelector(".vak");if(!r)return[];let{backgroundColor:i,
backgroundImage:s}=getComputedStyle(r),c=s!=="none";return[u("rect",{x:n,y:t,width:20,height:14,fill:c?
"#e4e4e0":i}),c?u("path",{d:`M${n} ${t+14}l14 -14m-8 14l14 -14`,stroke:"#8a8f8c"}):null,u("rect",{x:n,
y:t,width:20,height:14,fill:"none",stroke:"#8a979c"})]}function re(e){return[...e.querySelectorAll("\
.noot:not(.hulp, figcaption + .noot)")].map(t=>t.innerText.trim()).filter(Boolean)}function ie(e){let n=e.
querySelectorAll('svg[role="img"]'),t=z-2*m,o=w(e.querySelector("figcaption")),r=y(m,m-8,t);r.schrijf(
o,22,{"font-weight":700},10);let i=(t-v*(n.length-1))/n.length,c=[...e.querySelectorAll(".kaartkop")].
map(w).map((a,g)=>{let d=y(m+g*(i+v),r.onder(),i);return d.schrijf(a,15,{"font-weight":600},6),d}),p=Math.
max(r.onder(),...c.map(a=>a.onder()))+6,l=[...n].map((a,g)=>{let{width:d,height:N}=a.viewBox.baseVal,
b=Math.min(i*N/d,Z),W={x:m+g*(i+v),y:p,width:b*d/N,height:b};return{copy:P(K(a),W),onder:p+b}}),f=y(
m,Math.max(...l.map(a=>a.onder))+12,t),F=e.closest("section"),M=e.querySelectorAll(".legenda li");for(let a of M.
length?M:F?.querySelectorAll(":scope > .legenda li")??[]){let g=y(m+G+8,f.onder()-3,t-G-8);g.schrijf(
w(a),14,{fill:S},4);let d=f.onder();f.rij(g.onder()-d+3,()=>[...oe(a,m,d),...g.parts])}let D=[...re(
e),[document.querySelector("h1"),...document.querySelectorAll(".kop .onder, .kop .van")].map(a=>w(a).
replace(/[.]$/u,"")).filter(Boolean).join(". "),...[...document.querySelectorAll("footer p")].map(w)];
for(let a of D)f.schrijf(a,12,{fill:I},2);return O({breedte:z,hoogte:Math.ceil(f.onder()+m),titel:o,
beschrijving:[...n].map(a=>a.getAttribute("aria-label")??"").join(" ")},r.parts,c.map(a=>a.parts),l.
map(a=>a.copy),f.parts)}function U(e){let n=w(e.querySelector("figcaption")),t=h("span",{role:"statu\
s"}),o=(r,i)=>h("button",{type:"button","aria-label":`Bewaar als ${r}: ${n}`,onclick:async()=>{let s=L(
n,r.toLowerCase()),c=r==="PNG"?"image/png":"image/svg+xml";try{C(s,await i(ie(e)),c),t.textContent=`\
Bewaard als ${s}`}catch{t.textContent="Bewaren lukte niet: deze browser staat het hier niet toe."}}},
`Bewaar als ${r}`);e.append(h("div",{class:"bewaar"},o("PNG",V),o("SVG",E),t))}for(let e of document.querySelectorAll("figure"))e.querySelector('svg[role="img"]')&&U(e);})();
