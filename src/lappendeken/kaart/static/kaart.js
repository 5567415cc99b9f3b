/* Built from js/start.js: change the modules and run "npm run bouw". */
"use strict";var lappendeken=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};
var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(
from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:true}),mod);var start_exports={};__export(start_exports,{inkijk:()=>inkijk,start:()=>start});function onthoud(compute){const known=new WeakMap;return key=>{let found=known.get(key);if(!found){found=
{value:compute(key)};known.set(key,found)}return found.value}}function onthoudPaar(compute){const first=onthoud(
a=>onthoud(b=>compute(a,b)));return(a,b)=>first(a)(b)}var GEEN="–";var formats=new Map;function formatVoor(decimals){const known=formats.get(decimals);if(known)
return known;const made=new Intl.NumberFormat("nl-NL",{minimumFractionDigits:decimals,maximumFractionDigits:decimals,
roundingMode:"halfEven"});formats.set(decimals,made);return made}function getal(value,decimals=0){if(value===
null||value===void 0||!Number.isFinite(value))return GEEN;return formatVoor(decimals).format(value).
replace(/^-(0(,0*)?)$/u,"$1")}var KLASSEGRENZEN=[.4,.5,.6,.7,.8,.9];var glad=(value,decimals=9)=>Number(
value.toFixed(decimals));var klasse=percent=>KLASSEGRENZEN.filter(from=>glad(percent/100)>=from).length;
function procent(value,decimals=0){if(value===null||!Number.isFinite(value))return GEEN;const percent=glad(
100*value,7);const step=10**-decimals;const plain=getal(percent,decimals);const full=plain===getal(100,
decimals);if(percent>0&&percent<100){if(percent<step/2)return`<${getal(step,decimals)}%`;if(full)return`\
>${getal(100-step,decimals)}%`;const rounded=Number(plain.replace(",","."));if(klasse(rounded)!==klasse(
percent)){const digits=Math.max(decimals,1);return`${getal(Math.floor(glad(percent*10**digits,6))/10**
digits,digits)}%`}if(rounded===0)return`${getal(step,decimals)}%`}else if(percent>100&&full)return`>${plain}\
%`;return`${plain}%`}function waardetekst(laag,value,decimals=0){if(laag.aantal)return getal(value,decimals);
const vak=v=>laag.klassen.findIndex(([,boven])=>boven===null||glad(v)<boven);const shown=Number(getal(
glad(100*value,7)).replace(",","."))/100;return decimals===0&&Number.isFinite(shown)&&vak(shown)!==vak(
value)?procent(Math.floor(glad(1e3*value))/1e3,1):procent(value,decimals)}function opsomming(names,maximum=Infinity){
if(names.length>maximum){return`${names.slice(0,maximum).join(", ")} en ${names.length-maximum} ande\
re`}if(names.length<2)return names.join("");return`${names.slice(0,-1).join(", ")} en ${names[names.
length-1]}`}function telwoord(count,one,more){return`${getal(count)} ${count===1?one:more}`}function standtekst({
stand,geldigheid}){return geldigheid?`${stand}, ${geldigheid}`:String(stand)}function meng(a,b,share){const parts=[1,3,5].map(i=>{const[x,y]=[parseInt(a.slice(i,i+2),16),parseInt(
b.slice(i,i+2),16)];return Math.round(x+(y-x)*share).toString(16).padStart(2,"0")});return`#${parts.
join("")}`}function klasseVan(laag,value){if(Number.isNaN(value))return-1;const found=laag.klassen.findIndex(
([,boven])=>boven===null||glad(value)<boven);return found>=0?found:laag.klassen.length-1}function naadkleur(share,stijl){
return meng("#cf9a84",stijl.naad,Math.min(1,Math.max(0,(share-.08)/.92)))}function naaddikte(share){
return .9+3.4*share**1.35}function partnerkleur(share,stijl){return meng("#e3f0ef",stijl.accent,share**
1.1)}function kleurGraaf(size,edges,aantal){const next=Array.from({length:size},()=>new Set);for(const[
x,y]of edges){if(x===y)continue;next[x].add(y);next[y].add(x)}const colour=new Int32Array(size).fill(
-1);const used=new Array(aantal).fill(0);const taken=r=>new Set([...next[r]].map(o=>colour[o]).filter(
c=>c>=0));for(let step=0;step<size;step+=1){let best=-1;let bestScore=-1;for(let r=0;r<size;r+=1){if(colour[r]>=
0)continue;const score=taken(r).size*1e3+next[r].size;if(score>bestScore)[best,bestScore]=[r,score]}
const busy=taken(best);let choice=-1;for(let c=0;c<aantal;c+=1){if(!busy.has(c)&&(choice<0||used[c]<
used[choice]))choice=c}if(choice<0)choice=used.indexOf(Math.min(...used));colour[best]=choice;used[choice]+=
1}return colour}function randen({hoofd},grenzen,knoop){return grenzen.flatMap(({a,b})=>hoofd[a]>=0&&
hoofd[b]>=0&&hoofd[a]!==hoofd[b]?[[knoop(hoofd[a]),knoop(hoofd[b])]]:[])}function kleurRegios(indeling,grenzen,aantal){
return kleurGraaf(indeling.regios.length,randen(indeling,grenzen,r=>r),aantal)}function kleurPaar(a,b,tegenhanger,grenzen,aantal){
const knoop=new Int32Array(b.regios.length).fill(-1);a.regios.forEach((_,r)=>{if(tegenhanger[r]>=0)knoop[tegenhanger[r]]=
r});let size=a.regios.length;knoop.forEach((own,r)=>{if(own>=0)return;knoop[r]=size;size+=1});const edges=[
...randen(a,grenzen,r=>r),...randen(b,grenzen,r=>knoop[r])];const colours=kleurGraaf(size,edges,aantal);
return[colours.slice(0,a.regios.length),Int32Array.from(knoop,n=>colours[n])]}var ONBEKEND=0;var SAMEN=1;var GESCHEIDEN=2;function naadcodes({regiosVan},grenzen){return Uint8Array.
from(grenzen,({a,b})=>{if(regiosVan[a].length===0||regiosVan[b].length===0)return ONBEKEND;return regiosVan[a].
some(r=>regiosVan[b].includes(r))?SAMEN:GESCHEIDEN})}function telNaden(codes,aantalGrenzen){const aantal=new Uint16Array(
aantalGrenzen);const vergeleken=new Uint16Array(aantalGrenzen);for(const column of codes){column.forEach(
(code,i)=>{if(code!==ONBEKEND)vergeleken[i]+=1;if(code===GESCHEIDEN)aantal[i]+=1})}return{aantal,vergeleken}}
function naaddeel({aantal,vergeleken},i){return vergeleken[i]>0?aantal[i]/vergeleken[i]:0}function isHard(naden,i){
return naaddeel(naden,i)===1}var TELBAAR=10;function naadschaal(naden,D,minstens){const telt=D<=TELBAAR&&
naden.vergeleken.every(count=>count===D);const stappen=telt?D:20;const eerste=telt?1:0;const stap=Math.
min(stappen,Math.max(eerste,Math.round(minstens*stappen)));const drempel=stap/stappen;const haalt=(deel,grens)=>deel>
grens-1e-9;const toont=i=>naden.aantal[i]>0&&haalt(naaddeel(naden,i),drempel);const vakken=telt?Array.
from({length:D},(_,i)=>[(i+1)/D,i+1===D?`alle ${D}`:`${i+1} van ${D}`]):[[0,"tot 20%"],[.2,"20–40%"],
[.4,"40–60%"],[.6,"60–80%"],[.8,"80–100%"],[1,"alle (100%)"]];return{eerste,stappen,stap,toont,
tekst:telt?`${stap} van ${D} indelingen`:schrijfDeel(stap,stappen),klassen:vakken.map(([vanaf2,label],i)=>{
const tot=vakken[i+1]?.[0]??Infinity;const deel=telt||tot===Infinity?vanaf2:(vanaf2+tot)/2;return{deel,
label,uit:haalt(drempel,tot)}}),klasse:i=>naden.aantal[i]===0?-1:vakken.filter(([vanaf2])=>haalt(naaddeel(
naden,i),vanaf2)).length-1}}function schrijfDeel(stap,stappen){if(stap===0)return"één indeling";if(stap===
stappen)return"alle indelingen die beide gemeenten indelen";return`${100*stap/stappen}% van de indel\
ingen die beide gemeenten indelen`}var GELIJK=1;var A_IN_B=2;var B_IN_A=3;var KRUISEND=4;function relatieVan(shared,sizeA,sizeB){const[
inA,inB]=[shared===sizeB,shared===sizeA];if(inA&&inB)return GELIJK;if(inB)return A_IN_B;return inA?B_IN_A:
KRUISEND}function overlap(a,b,inwoners){let count=0;let people=0;let i=0;let j=0;while(i<a.length&&j<
b.length){if(a[i]===b[j]){count+=1;people+=inwoners[a[i]];i+=1;j+=1}else if(a[i]<b[j])i+=1;else j+=1}
return[count,people]}function jaccard(shared,sizeA,sizeB,own){const both=shared-own;const either=sizeA+
sizeB-own-own-both;return either>0?both/either:1}function telMensen({sets},inwoners){return Float64Array.
from(sets,leden=>leden.reduce((sum,p)=>sum+inwoners[p],0))}function vergelijk(a,b,mensen,inwoners){const n=inwoners.
length;const nul=()=>[new Float64Array(n),new Float64Array(n)];const found={jaccard:nul(),ecs:nul(),
nestheid:nul(),relatie:new Uint8Array(n)};const seen=new Map;for(let m=0;m<n;m+=1){const[x,y]=[a.kring[m],
b.kring[m]];if(x<0||y<0)continue;const key=x*n+y;const shared=seen.get(key)??overlap(a.sets[x],b.sets[y],
inwoners);seen.set(key,shared);const sizes=[[a.sets[x].length,b.sets[y].length,1],[mensen[0][x],mensen[1][y],
inwoners[m]]];for(let w=0;w<2;w+=1){const[sizeA,sizeB,own]=sizes[w];found.jaccard[w][m]=jaccard(shared[w],
sizeA,sizeB,own);found.ecs[w][m]=shared[w]/Math.max(sizeA,sizeB);found.nestheid[w][m]=shared[w]/Math.
min(sizeA,sizeB)}found.relatie[m]=relatieVan(shared[0],sizes[0][0],sizes[0][1])}return found}function fold(text){return text.normalize("NFKD").toLowerCase().replace(/ß/gu,"ss").replace(/[\p{M}'’]/gu,
"").replace(/[^\p{L}\p{N}]+/gu," ").trim()}function zoekPad(kosten,{u,v,rij},begin2){const width=v.length;const left=Array.from({length:width},
(_,n)=>width-n-1);const afstand=new Float64Array(width).fill(Infinity);const vanaf2=new Int32Array(width).
fill(-1);const rijen=[];const kolommen=[];let i=begin2;let kortst=0;for(;;){rijen.push(i);let[best,nearest]=[
-1,Infinity];for(const[place,j]of left.entries()){const via=kortst+kosten[i][j]-u[i]-v[j];if(via<afstand[j])
[vanaf2[j],afstand[j]]=[i,via];if(afstand[j]<nearest||afstand[j]===nearest&&rij[j]<0){[best,nearest]=
[place,afstand[j]]}}kortst=nearest;const eind=left[best];kolommen.push(eind);left[best]=left[left.length-
1];left.pop();if(rij[eind]<0)return{eind,kortst,afstand,vanaf:vanaf2,rijen,kolommen};i=rij[eind]}}function wijsToe(gewicht){
const kosten=gewicht.map(row=>row.map(value=>-value));const width=gewicht.length?gewicht[0].length:0;
const nu={u:new Float64Array(gewicht.length),v:new Float64Array(width),kolom:new Int32Array(gewicht.
length).fill(-1),rij:new Int32Array(width).fill(-1)};for(let begin2=0;begin2<gewicht.length;begin2+=
1){const{eind,kortst,afstand,vanaf:vanaf2,rijen,kolommen}=zoekPad(kosten,nu,begin2);for(const i of rijen)
nu.u[i]+=i===begin2?kortst:kortst-afstand[nu.kolom[i]];for(const j2 of kolommen)nu.v[j2]-=kortst-afstand[j2];
let j=eind;for(let i=-1;i!==begin2;){i=vanaf2[j];nu.rij[j]=i;[nu.kolom[i],j]=[j,nu.kolom[i]]}}return nu.
kolom}function alleLeden({ruw}){const leden=ruw.regios.map(()=>new Set);ruw.leden.forEach((ligging2,m)=>{
if(typeof ligging2!=="number")for(const[r]of ligging2)leden[r].add(m);else if(ligging2>=0)leden[ligging2].
add(m)});return leden}function vindTegenhangers(a,b,inwoners){const step=inwoners.reduce((sum,people)=>sum+
people,0)+1;const[mine,theirs]=[alleLeden(a),alleLeden(b)];const[names,others]=[a,b].map(({regios})=>regios.
map(fold));const gewicht=mine.map((leden,i)=>Float64Array.from(theirs,(andere,j)=>{const both=[...leden].
filter(m=>andere.has(m));const people=both.reduce((sum,m)=>sum+inwoners[m],0);return both.length?both.
length*step+people+(names[i]===others[j]?.5:0):0}));const found=new Int32Array(a.regios.length).fill(
-1);if(mine.length<=theirs.length){wijsToe(gewicht).forEach((j,i)=>{if(gewicht[i][j]>0)found[i]=j})}else{
const gekeerd=theirs.map((_,j)=>Float64Array.from(gewicht,row=>row[j]));wijsToe(gekeerd).forEach((i,j)=>{
if(gewicht[i][j]>0)found[i]=j})}return found}function deelIn(D){if(D<=10)return Array.from({length:D},(_,i)=>[i+1,i+1]);const fifth=i=>Math.floor(
i*D/5);return[0,1,2,3,4].map(i=>[fifth(i)+1,fifth(i+1)])}var deelVan=([first,last],D)=>(first+last)/
2/D;var GENEST=5;function vergelijkLeden(a,b){const both=m=>a.kring[m]>=0&&b.kring[m]>=0;const[first,second]=[
a,b].map(({leden})=>leden.map(list=>list.filter(both)));const seen=new Map;function relatie(r,s2){const key=`${r}\
 ${s2}`;let found=seen.get(key);if(found===void 0){const[x,y]=[first[r],second[s2]];found=relatieVan(
x.filter(m=>y.includes(m)).length,x.length,y.length);seen.set(key,found)}return found}return{both,leden:second,
relatie}}function vatSamen(found){if(found.has(KRUISEND))return KRUISEND;const nested=[...found].filter(
relatie=>relatie!==GELIJK);if(nested.length===0)return GELIJK;return nested.length===1?nested[0]:GENEST}
function vergelijkRegios(a,b){const{both,relatie}=vergelijkLeden(a,b);return Uint8Array.from(a.kring,
(_,m)=>{if(!both(m))return 0;return vatSamen(new Set(a.regiosVan[m].flatMap(r=>b.regiosVan[m].map(s2=>relatie(
r,s2)))))})}function telSamenhang(a,b){const counts={gelijk:0,genest:0,kruisend:0};const{leden,relatie}=vergelijkLeden(
a,b);leden.forEach((members,s2)=>{if(members.length===0)return;const met=new Set(members.flatMap(m=>a.
regiosVan[m]));const found=new Set([...met].map(r=>relatie(r,s2)));if(found.has(KRUISEND))counts.kruisend+=
1;else if(found.has(GELIJK))counts.gelijk+=1;else counts.genest+=1});return counts}function ontmoeting(members,{
regiosVan,leden,regios}){const own=new Set(members);const met=[...new Set(members.flatMap(m=>regiosVan[m]))].
map(r=>({r,naam:regios[r],samen:leden[r].filter(m=>own.has(m)).length,omvang:leden[r].length}));met.
sort((a,b)=>b.samen-a.samen||a.r-b.r);if(met.length===0)return{woord:"geen regio",met};const held=members.
filter(m=>regiosVan[m].length>0).length;const covered=met.every(x=>x.samen===x.omvang);const inside=met.
length===1&&held===members.length;if(inside)return{woord:covered?"gelijk aan":"binnen",met};return{woord:covered?
"bevat":"kruist",met}}function vindVerschuivingen(voor,na){const verschil=na.map((value,m)=>voor===na?0:glad(value-voor[m]));
const all=Array.from(verschil,(value,m)=>({m,verschil:value}));return{verschil,stijgers:all.filter(x=>x.
verschil>0).sort((a,b)=>b.verschil-a.verschil),dalers:all.filter(x=>x.verschil<0).sort((a,b)=>a.verschil-
b.verschil)}}function vindGrenswissels(voor,na){const found={vervalt:[],ontstaat:[]};if(voor===na)return found;
voor.forEach((code,i)=>{if(code===GESCHEIDEN===(na[i]===GESCHEIDEN))return;(code===GESCHEIDEN?found.
vervalt:found.ontstaat).push(i)});return found}function meetNaden({naden},grenzen){let[alle,hard]=[0,
0];grenzen.forEach(({km},i)=>{if(naden.aantal[i]>0)alle+=km;if(isHard(naden,i))hard+=km});return{alle,
hard}}function vindPaarwissels(voor,na,andere,g){return andere.map(e=>({e,voor:telSamenhang(voor,g.indelingen[e]),
na:telSamenhang(na,g.indelingen[e])})).filter(x=>x.voor.gelijk!==x.na.gelijk||x.voor.genest!==x.na.genest||
x.voor.kruisend!==x.na.kruisend)}var VERSCHILLEN=[[-.1,"10 of meer omlaag","#8c510a"],[-.05,"5 tot 10 omlaag","#bf812d"],[-.01,"1 tot\
 5 omlaag","#dfc27d"],[0,"minder dan 1 omlaag","#f6e8c3"],[0,"gelijk","#f4f4f1"],[.01,"minder dan 1 \
omhoog","#d3eeea"],[.05,"1 tot 5 omhoog","#80cdc1"],[.1,"5 tot 10 omhoog","#35978f"],[Infinity,"10 o\
f meer omhoog","#01665e"]];var MIDDEN=4;function verschilklasse(value){if(Number.isNaN(value))return-1;
const size=glad(Math.abs(value));if(size===0)return MIDDEN;const steps=[.01,.05,.1].filter(from=>size>=
from).length+1;return value>0?MIDDEN+steps:MIDDEN-steps}function ontvouw(steps,raster){const points=new Array(steps.length/2);let x=0;let y=0;for(let i=0;i<
steps.length;i+=2){x+=steps[i];y+=steps[i+1];points[i/2]=[y*raster,x*raster]}return points}function joinRing(ring,bogen){
const points=[];for(const number of ring){const arc=number>=0?bogen[number]:[...bogen[~number]].reverse();
for(let i=0;i<arc.length-1;i+=1)points.push(arc[i])}return points}function omtrek(gemeenten,g){if(gemeenten.
length===0)return[];if(gemeenten.length===1)return g.vlakken[gemeenten[0]];const inside=new Set(gemeenten);
const kept=g.zijden.flatMap(([a,b],i)=>inside.has(a)!==inside.has(b)?[i]:[]);return rijg(kept,g.bogen)}
function rijg(numbers,bogen){const key=([lat,lon])=>`${lat} ${lon}`;const last=line=>line[line.length-
1];const from=new Map;for(const i of numbers){const arc=bogen[i];for(const line of[arc,[...arc].reverse()]){
const start2=key(line[0]);const known=from.get(start2);if(known)known.push({i,line});else from.set(start2,
[{i,line}])}}const left=new Set(numbers);const rings=[];for(const i of numbers){if(!left.delete(i))continue;
const ring=[...bogen[i]];const start2=key(ring[0]);while(key(last(ring))!==start2){const next=from.get(
key(last(ring)))?.find(step=>left.has(step.i));if(!next)break;left.delete(next.i);ring.push(...next.
line.slice(1))}rings.push([ring])}return rings}function inVlak([lat,lon],parts){let inside=false;for(const ring of parts.
flat()){for(let i=0,j=ring.length-1;i<ring.length;j=i,i+=1){const[[a,b],[c,d]]=[ring[i],ring[j]];if(a>
lat!==c>lat&&lon<(d-b)*(lat-a)/(c-a)+b)inside=!inside}}return inside}function middelpunt(leden,g){const{
km2}=g.gemeenten;const total=leden.reduce((sum,m)=>sum+km2[m],0);const weigh=axis=>leden.reduce((sum,m)=>sum+
g.punt[m][axis]*km2[m],0)/total;const mean=[weigh(0),weigh(1)];if(leden.some(m=>inVlak(mean,g.vlakken[m])))
return mean;const far=m=>(g.punt[m][0]-mean[0])**2+((g.punt[m][1]-mean[1])*.62)**2;return g.punt[leden.
reduce((best,m)=>far(m)<far(best)?m:best)]}function ligging(value){if(value===-1)return[];return typeof value==="number"?[[value,1]]:value}function hoofdregio(rows){
if(rows.length===0)return-1;if(rows.length===1)return rows[0][0];let best=-1;let most=-1;for(const[r,
share]of rows){if(share===null)return-1;if(share>most||share===most&&r<best)[best,most]=[r,share]}return best}
function leesIndeling(ruw,n,drempel){const leden=ruw.regios.map(()=>[]);const hoofd=new Int32Array(n);
const regiosVan=new Array(n);const aandelen=new Map;for(let m=0;m<n;m+=1){const rows=ligging(ruw.leden[m]);
hoofd[m]=hoofdregio(rows);const counting=rows.filter(([,share])=>share===null||share>=drempel);regiosVan[m]=
counting.map(([r])=>r).sort((a,b)=>a-b);for(const[r,share]of counting){leden[r].push(m);if(share!==null&&
share<1)aandelen.set(`${r} ${m}`,share)}}return{...ruw,ruw,leden,hoofd,regiosVan,aandelen,...vormKringen(
regiosVan,leden)}}function vormKringen(regiosVan,leden){const kring=new Int32Array(regiosVan.length).
fill(-1);const sets=[];const known=new Map;regiosVan.forEach((regios,m)=>{if(regios.length===0)return;
const key=regios.join(" ");let place=known.get(key);if(place===void 0){place=sets.length;known.set(key,
place);const union=new Set(regios.flatMap(r=>leden[r]));sets.push(Int32Array.from([...union].sort((a,b)=>a-
b)))}kring[m]=place});return{kring,sets}}function leesGrenzen(borders,zijden){const bogenVan=new Map;
zijden.forEach(([a,b],i)=>{const key=`${a} ${b}`;const known=bogenVan.get(key);if(known)known.push(i);else
bogenVan.set(key,[i])});return borders.map(([a,b,km])=>({a,b,km,bogen:bogenVan.get(`${Math.min(a,b)}\
 ${Math.max(a,b)}`)??[]}))}function leesBuren(n,grenzen){const buren=Array.from({length:n},()=>[]);grenzen.
forEach(({a,b},i)=>{buren[a].push({m:b,i});buren[b].push({m:a,i})});return buren}function leesGraaf(buren,verbindingen){
const graaf=buren.map(list=>list.map(({m})=>m));for(const[a,b]of verbindingen){graaf[a].push(b);graaf[b].
push(a)}return graaf}function lees(ruw){const{raster,ringen,zijden}=ruw.topologie;const{gemeenten,gemeld}=ruw;
const n=gemeenten.code.length;const bogen=ruw.topologie.bogen.map(steps=>ontvouw(steps,raster));const grenzen=leesGrenzen(
ruw.grenzen,zijden);const buren=leesBuren(n,grenzen);return{...ruw,n,bogen,zijden,grenzen,buren,graaf:leesGraaf(
buren,ruw.verbindingen),vlakken:ringen.map(parts=>parts.map(part=>part.map(ring=>joinRing(ring,bogen)))),
kust:zijden.flatMap(([,b],i)=>b===-1?[i]:[]),naam:gemeenten.naam,inwoners:Float64Array.from(gemeenten.
inwoners),provincie:gemeenten.provincie.map(p=>gemeenten.provincies[p]),punt:gemeenten.punt.map(([x,
y])=>[y*raster,x*raster]),indelingen:ruw.indelingen.map(indeling=>leesIndeling(indeling,n,ruw.drempel)),
basis:ruw.indelingen.map((_,d)=>d),isGemeld:Uint8Array.from({length:n},(_,m)=>gemeld.length===0||gemeld.
includes(m)?1:0)}}function metRuw({ruw},change,{n,drempel}){return leesIndeling({...ruw,...change},n,drempel)}function verplaats(indeling,gemeenten,r,g){
const moved=gemeenten.filter(m=>indeling.ruw.leden[m]!==r);if(moved.length===0)return indeling;const leden=[
...indeling.ruw.leden];for(const m of moved)leden[m]=r;return metRuw(indeling,{leden},g)}function vrijeNaam({
regios},naam,behalve=-1){const taken=new Set(regios.filter((_,r)=>r!==behalve).map(fold));const wanted=naam.
trim().replace(/\s+/gu," ").slice(0,120);const plain=fold(wanted)?wanted:"Nieuwe regio";if(!taken.has(
fold(plain)))return plain;let number=2;while(taken.has(fold(`${plain} (${number})`)))number+=1;return`${plain}\
 (${number})`}function minsteKleur(tint,kleuren){const used=Array.from({length:kleuren},(_,c)=>tint.
filter(x=>x===c).length);return used.indexOf(Math.min(...used))}function voegRegioToe(indeling,naam,gemeenten,g){
const{regios,tint=[]}=indeling.ruw;const made=metRuw(indeling,{regios:[...regios,vrijeNaam(indeling,
naam)],tint:[...tint,minsteKleur(tint,g.stijl.regios.length)]},g);return verplaats(made,gemeenten,regios.
length,g)}function hernoem(indeling,r,naam,g){const regios=[...indeling.ruw.regios];regios[r]=vrijeNaam(
indeling,naam,r);return regios[r]===indeling.regios[r]?indeling:metRuw(indeling,{regios},g)}function vindVerplaatst(nu,basis){
const same=(a,b)=>a===b||JSON.stringify(a)===JSON.stringify(b);return nu.ruw.leden.flatMap((ligging2,m)=>same(
ligging2,basis.ruw.leden[m])?[]:[m])}function begin(plaats,rijen,tint,g){const{regios,leden}=rijen.ruw;
return metRuw(plaats,{regios,leden,tint:Array.from(tint),vreemd:rijen!==plaats&&rijen.ruw!==plaats.ruw},
g)}function zonderHaakjes(names){const bare=names.map(name=>name.replace(/(?<=.{3}) \([^)]*\)$/u,""));return bare.
map((name,i)=>bare.indexOf(name)===bare.lastIndexOf(name)?name:names[i])}function korteNamen(given){
const names=zonderHaakjes(given);const first=new Map;for(const name of names){const word2=name.split(
" ")[0];if(name.includes(" "))first.set(word2,(first.get(word2)??0)+1)}const[word,count]=[...first].
sort((a,b)=>b[1]-a[1])[0]??["",0];if(count<4||count<.4*names.length)return names;return names.map(name=>name.
startsWith(`${word} `)?name.slice(word.length+1):name)}function maakRegionamen({regios,hoofd},g){const kort=korteNamen(regios);const vlak=regios.map(()=>[]);
hoofd.forEach((r,m)=>r>=0&&vlak[r].push(m));const people=vlak.map(members=>members.reduce((sum,m)=>sum+
g.inwoners[m],0));return regios.map((_,r)=>r).filter(r=>vlak[r].length>0).sort((a,b)=>people[b]-people[a]).
map(r=>({punt:middelpunt(vlak[r],g),tekst:kort[r],grootte:12,soort:"regionaam",vanaf:-9,smal:0}))}function vanaf(people){
if(people>=15e4)return 0;if(people>=9e4)return .6;return people>=45e3?1.3:2}function maakPlaatsnamen(g){
const order=g.naam.map((_,m)=>m).sort((a,b)=>g.inwoners[b]-g.inwoners[a]);const alle=order.map(m=>({
punt:g.punt[m],tekst:g.naam[m],grootte:g.inwoners[m]>=15e4?12:11,soort:"plaatsnaam",vanaf:vanaf(g.inwoners[m]),
smal:g.inwoners[m]>=3e5?0:.6}));const met=new Map;return gekozen=>{if(gekozen===null)return alle;const known=met.
get(gekozen);if(known)return known;const place=order.indexOf(gekozen);const own={...alle[place],grootte:12,
vanaf:-9,smal:0};const made=[own,...alle.slice(0,place),...alle.slice(place+1)];met.set(gekozen,made);
return made}}var RELATIES={[GELIJK]:"gelijk",[A_IN_B]:"ligt binnen de tweede",[B_IN_A]:"bevat de tweede",[GENEST]:"\
genest, de een in de ander",[KRUISEND]:"kruisend"};var GENOEMD=6;function maakTips({g,rekenaar,waarden,
relatiesVan,toontPartners:toontPartners2}){function vanIndeling(staat,m,d){const list=e=>{const{regios,
regiosVan}=g.indelingen[e];const names=regiosVan[m].map(r=>regios[r]);return opsomming(names,GENOEMD)||
"geen regio"};const[first,second]=[staat.indeling,staat.tweede];if(second===null)return[list(d),g.naam[m]];
const word=RELATIES[relatiesVan(first,second)[m]];const head=e=>`${g.indelingen[e].naam}: ${list(e)}`;
return[g.naam[m],head(first),head(second),word?`De regio's: ${word}`:null]}function vanWatals(staat,m,d){
const list=e=>opsomming(g.indelingen[e].regiosVan[m].map(r=>g.indelingen[e].regios[r]),GENOEMD)||"ge\
en regio";const[nu,was]=[list(d),list(g.basis[d])];const which=staat.inwoners?1:0;const[voor,na]=[waarden.
vandaag(staat),waarden.uitkomst(staat)].map(({maten})=>procent(maten.congruentie[which][m]));return[
g.naam[m],nu,nu===was?null:`vandaag: ${was}`,voor===na?`congruentie ${na}`:`congruentie ${voor} → ${na}`]}
function vanPartner(staat,m,own){if(m===own)return"de gekozen gemeente";const{k,aantal}=waarden.uitkomst(
staat);const shared=k[own*g.n+m];return shared?`partner van ${g.naam[own]} in ${shared} van ${aantal[own]}\
 indelingen`:`geen partner van ${g.naam[own]}`}function vanNaden(staat,m){const{naden}=waarden.uitkomst(
staat);if(g.buren[m].length===0)return"grenst aan geen andere gemeente";const hard=g.buren[m].filter(
({i})=>isHard(naden,i));const buren=telwoord(g.buren[m].length,"buurgemeente","buurgemeenten");return`\
harde naad met ${hard.length} van ${buren}`}function vanMaat(staat,m){const laag=waarden.laag(staat);
const value=waarden.van(staat)[m];return`${waarden.naam(staat)}: ${Number.isNaN(value)?"geen waarde":
waardetekst(laag,value)}`}return{tip(staat,m,d){if(staat.weergave==="indelingen")return vanIndeling(
staat,m,d);if(staat.weergave==="watals")return vanWatals(staat,m,d);if(staat.gemeente!==null&&toontPartners2(
staat)){return[g.naam[m],vanPartner(staat,m,staat.gemeente)]}const seams=staat.weergave==="naden"&&!staat.
ondergrond;return[g.naam[m],seams?vanNaden(staat,m):vanMaat(staat,m)]},naadtip(staat,i){const{a,b,km}=g.
grenzen[i];const{aantal,vergeleken}=waarden.uitkomst(staat).naden;const met=code=>staat.keuze.filter(
d=>rekenaar.naadcode(d)[i]===code).map(d=>g.indelingen[d].naam);const[apart,samen]=[met(GESCHEIDEN),
met(SAMEN)];const names=apart.length>GENOEMD&&samen.length<apart.length?`niet in ${opsomming(samen,GENOEMD)}`:
opsomming(apart,GENOEMD);return[`${g.naam[a]} – ${g.naam[b]}`,`regiogrens in ${aantal[i]} van ${telwoord(
vergeleken[i],"indeling","indelingen")}`,samen.length===0?"een harde naad: in elke gekozen indeling \
die beide gemeenten indeelt":names,`${getal(km,1)} km`]}}}var STIL="#f3f2ec";var BLEEK=.38;var toontPartners=staat=>staat.gemeente!==null&&staat.partners&&(staat.
weergave==="congruentie"||staat.weergave==="naden");var toontRegios=staat=>staat.weergave==="indelin\
gen"||staat.weergave==="watals"&&!(staat.verschil&&staat.scenario!==null);var ligtOver=staat=>staat.
weergave==="indelingen"&&!staat.naast?staat.tweede:null;function indelingVan({weergave,indeling,tweede,
werk},which){if(weergave==="watals")return werk??indeling;return which===1&&tweede!==null?tweede:indeling}
function maakBeelden(g,rekenaar,waarden){const alle=g.naam.map((_,m)=>m);const plaatsnamen=maakPlaatsnamen(
g);const regionamen=onthoud(d=>maakRegionamen(d,g));const palet=g.stijl.regios;const tint=colours=>Array.
from(colours,c=>palet[c]);const regiokleuren=onthoud(d=>tint(d.tint?Int32Array.from(d.tint):kleurRegios(
d,g.grenzen,palet.length)));const paarkleuren=onthoudPaar((d,e)=>kleurPaar(d,e,vindTegenhangers(d,e,
g.inwoners),g.grenzen,palet.length).map(tint));const relaties=onthoudPaar(vergelijkRegios);const relatiesVan=(d,e)=>relaties(
g.indelingen[d],g.indelingen[e]);const metRelatie=(d,e,wanted)=>{const found=relatiesVan(d,e);return alle.
filter(m=>found[m]===wanted)};const{tip,naadtip}=maakTips({g,rekenaar,waarden,relatiesVan,toontPartners});
const VOL=g.achtergrond?.72:1;const dekking=m=>VOL*(g.isGemeld[m]?1:BLEEK);function kleurMaat(staat){
const laag=waarden.laag(staat);const values=waarden.van(staat);return m=>{const klasse2=klasseVan(laag,
values[m]);const kleur=klasse2<0?g.stijl.geen:laag.klassen[klasse2][3];const dim=staat.klasse!==null&&
staat.klasse!==klasse2;return[kleur,dim?.12:dekking(m)]}}function kleurPartners(staat,own){const{k,aantal}=waarden.
uitkomst(staat);const D=aantal[own];const bins=deelIn(D);return m=>{if(m===own)return[g.stijl.inkt,VOL];
const shared=k[own*g.n+m];const bin=shared>0?bins.find(([,last])=>shared<=last):void 0;return bin?[partnerkleur(
deelVan(bin,D),g.stijl),VOL]:[STIL,VOL]}}function regiokleur({indeling,tweede,naast},which=0){const[
a,b]=[indeling,tweede??indeling].map(d=>g.indelingen[d]);return naast&&tweede!==null?paarkleuren(a,b)[which]:
regiokleuren(a)}const kleurenVan=d=>regiokleuren(g.indelingen[d]);function kleurIndeling(staat,which,d){
const colours=staat.weergave==="watals"?kleurenVan(d):regiokleur(staat,which);const{hoofd,regiosVan}=g.
indelingen[d];return m=>{const onbekend=regiosVan[m].length>0?STIL:g.stijl.geen;return[hoofd[m]<0?onbekend:
colours[hoofd[m]],dekking(m)]}}function kleurVerschil(staat){const{verschil}=waarden.verschuivingen(
staat);return m=>{const klasse2=verschilklasse(verschil[m]);return[klasse2<0?g.stijl.geen:VERSCHILLEN[klasse2][2],
dekking(m)]}}function kleurVan(staat,which,d){if(toontRegios(staat))return kleurIndeling(staat,which,
d);if(staat.weergave==="watals")return kleurVerschil(staat);if(staat.gemeente!==null&&toontPartners(
staat)){return kleurPartners(staat,staat.gemeente)}if(staat.weergave==="congruentie")return kleurMaat(
staat);if(!staat.ondergrond)return m=>[STIL,dekking(m)];const below=kleurMaat({...staat,klasse:null});
return m=>[below(m)[0],.55*dekking(m)]}function arceringVan(staat,d){if(staat.weergave==="watals"&&!toontRegios(
staat)){return waarden.verschuivingen(staat).dalers.map(({m})=>m)}if(toontRegios(staat)){const over=ligtOver(
staat);if(over!==null)return metRelatie(d,over,KRUISEND);const{regiosVan}=g.indelingen[d];return alle.
filter(m=>regiosVan[m].length!==1)}if(toontPartners(staat)||staat.weergave==="naden"&&!staat.ondergrond)
return[];const values=waarden.van(staat);return alle.filter(m=>Number.isNaN(values[m]))}function stippenVan(staat,d){
if(staat.weergave==="watals"){if(!toontRegios(staat))return waarden.verschuivingen(staat).stijgers.map(
({m})=>m);const[nu,basis]=[g.indelingen[d],g.indelingen[g.basis[d]]];return nu===basis||nu.vreemd?[]:
vindVerplaatst(nu,basis)}const over=ligtOver(staat);return over===null?[]:metRelatie(d,over,GELIJK)}
function naadVan(staat){const{naden}=waarden.uitkomst(staat);if(staat.weergave==="congruentie"&&staat.
hardeNaden){return i=>isHard(naden,i)?{kleur:g.stijl.naad,dikte:2.6}:null}if(staat.weergave!=="naden")
return null;const{toont}=waarden.naden(staat);return i=>{if(!toont(i))return null;const share=naaddeel(
naden,i);const dikte=naaddikte(share);const kort=g.grenzen[i].km<.8;return{kleur:naadkleur(share,g.stijl),
dikte:kort?Math.min(dikte,1.6):dikte}}}function grenzenVan(d){const codes=rekenaar.naadcode(d);const has=m=>g.
indelingen[d].regiosVan[m].length>0;return g.grenzen.flatMap(({a,b},i)=>codes[i]===GESCHEIDEN||has(a)!==
has(b)?[i]:[])}function wisselsVan(d){const[voor,na]=[rekenaar.naadcode(g.basis[d]),rekenaar.naadcode(
d)];const{vervalt,ontstaat}=vindGrenswissels(voor,na);return{grens:[grenzenVan(d),{color:"#8a9498",weight:.8}],
rand:[vervalt,{color:"#4a2a00",weight:2.2,dashArray:"3 5"}],lijn:[ontstaat,{color:g.stijl.inkt,weight:2.8}]}}
function omtrekVan(staat,d){if(staat.weergave==="watals"&&!toontRegios(staat))return wisselsVan(d);if(!toontRegios(
staat))return{grens:[[]],rand:[[]],lijn:[[]]};const grens=[grenzenVan(d),{color:"#5c676b",weight:1.1}];
const over=ligtOver(staat);if(over===null)return{grens,rand:[[]],lijn:[[]]};const second=grenzenVan(
over);return{grens,rand:[second,{color:"#ffffff",weight:4.6}],lijn:[second,{color:g.stijl.inkt,weight:2.4}]}}
function nadrukVan({regio,regiolijst,gemeente}){if(regio)return g.indelingen[regio[0]].leden[regio[1]];
if(regiolijst)return[regiolijst[1]];return gemeente===null?[]:[gemeente]}return{beeld(staat,which=0){
const d=indelingVan(staat,which);const over=ligtOver(staat);return{kleur:kleurVan(staat,which,d),arcering:arceringVan(
staat,d),licht:over===null,stippen:stippenVan(staat,d),naad:naadVan(staat),omtrek:omtrekVan(staat,d),
nadruk:nadrukVan(staat),namen:toontRegios(staat)&&!(staat.weergave==="watals"&&staat.verft)?regionamen(
g.indelingen[d]):plaatsnamen(staat.gemeente),tip:m=>tip(staat,m,d)}},naadtip,toontPartners,regiokleur,
kleurenVan}}var sleutels=new WeakMap;var luisteraars=new WeakMap;var GESPROKEN=new Set(["aria-label","aria-value\
text","title","placeholder"]);var zeg=text=>text;function spreek(woordkeus){zeg=woordkeus}function inWoorden(text){
return zeg(text)}function geefDoor(event){if(event.currentTarget instanceof Node)luisteraars.get(event.
currentTarget)?.get(event.type)?.(event)}function luister(element,handlers){const had=luisteraars.get(
element);for(const type of had?.keys()??[]){if(!handlers.has(type))element.removeEventListener(type,
geefDoor)}for(const type of handlers.keys())element.addEventListener(type,geefDoor);luisteraars.set(
element,handlers)}function bouw(element,attributes,children){const handlers=new Map;for(const[name,value]of Object.
entries(attributes)){if(value===null||value===void 0||value===false)continue;if(name==="key")sleutels.
set(element,String(value));else if(typeof value==="function"){handlers.set(name.slice(2),value)}else if(typeof value===
"object"){Object.assign(element.style,value)}else{const text=value===true?"":String(value);element.setAttribute(
name,GESPROKEN.has(name)?zeg(text):text)}}if(handlers.size)luister(element,handlers);voegToe(element,
children);return element}function voegToe(element,children){for(const child of children){if(child===
null||child===void 0||child===false)continue;if(typeof child==="string"||child instanceof Node){element.
append(typeof child==="string"?zeg(child):child)}else voegToe(element,child)}}function h(tag,attributes,...children){
return bouw(document.createElement(tag),attributes,children)}function s(tag,attributes,...children){
return bouw(document.createElementNS("http://www.w3.org/2000/svg",tag),attributes,children)}function vul(element,...children){
element.replaceChildren();voegToe(element,children)}function hoogteVan(element,focus){return focus&&
element.contains(focus)?focus.getBoundingClientRect().top:null}function werkBij(element,...children){
const vers=document.createElement(element.localName);voegToe(vers,children);const focus=document.activeElement;
const hoogte=hoogteVan(element,focus);volg(element,vers);if(focus instanceof HTMLElement&&focus!==document.
activeElement&&focus.isConnected){focus.focus({preventScroll:true})}const nieuw=hoogteVan(element,focus);
if(hoogte!==null&&nieuw!==null)element.scrollTop+=nieuw-hoogte}var soort=node=>`${node.nodeName} ${sleutels.
get(node)??""}`;function volg(oud,vers){const known=new Map;for(const node of oud.childNodes){const same=known.
get(soort(node));if(same)same.push(node);else known.set(soort(node),[node])}const wanted=[...vers.childNodes].
map(node=>{const kept=known.get(soort(node))?.shift();if(!kept)return node;if(kept instanceof Element&&
node instanceof Element)neemOver(kept,node);else if(kept.nodeValue!==node.nodeValue)kept.nodeValue=node.
nodeValue;return kept});for(const gone of[...known.values()].flat())gone.remove();let at=oud.firstChild;
for(const node of wanted){if(node===at)at=node.nextSibling;else oud.insertBefore(node,at)}}function neemLuisteraars(oud,vers){
const handlers=luisteraars.get(vers);if(handlers||luisteraars.has(oud))luister(oud,handlers??new Map);
const key=sleutels.get(vers);if(key!==void 0)sleutels.set(oud,key);kiesOptie(oud,vers);let next=vers.
firstElementChild;for(let own=oud.firstElementChild;own&&next;own=own.nextElementSibling){neemLuisteraars(
own,next);next=next.nextElementSibling}}function neemOver(oud,vers){if(oud.isEqualNode(vers)){neemLuisteraars(
oud,vers);return}for(const{name}of[...oud.attributes]){if(!vers.hasAttribute(name)&&name!=="open")oud.
removeAttribute(name)}for(const{name,value}of vers.attributes){if(name==="style"||oud.getAttribute(name)===
value)continue;oud.setAttribute(name,value)}if(oud instanceof HTMLElement&&vers instanceof HTMLElement){
if(oud.getAttribute("style")!==vers.getAttribute("style")){oud.style.cssText=vers.style.cssText}}luister(
oud,luisteraars.get(vers)??new Map);volg(oud,vers);kiesOptie(oud,vers)}function kiesOptie(oud,vers){
if(oud instanceof HTMLOptionElement&&vers.hasAttribute("selected"))oud.selected=true}function byId(id){
const found=document.getElementById(id);if(!found)throw new Error(`the page has no element #${id}`);
return found}function isAanraking(){return window.matchMedia("(pointer: coarse)").matches}function isRustig(){
return window.matchMedia("(prefers-reduced-motion: reduce)").matches}function houdInBeeld(map,heel,rand){function begrens(){const size=map.getSize();if(Math.min(size.x,size.
y)<64)return;map.options.minZoom=0;map.options.minZoom=Math.max(0,map.getBoundsZoom(heel,false,rand)-
.5);const half=size.divideBy(2);const corners=[heel.getSouthWest(),heel.getNorthEast()].map(p=>map.project(
p));const[southWest,northEast]=[corners[0].add(L.point(-half.x,half.y)),corners[1].add(L.point(half.
x,-half.y))];map.options.maxBounds=L.latLngBounds(map.unproject(southWest),map.unproject(northEast))}
map.on("moveend resize",begrens);return{begrens,laatLos:()=>delete map.options.maxBounds}}var TEKENS={heel:"M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",deel:"M3 3h14v14H3zM7.5 7.5h5v5h-5z"};function maakKijkknoppen(map,{
naarHeel,naarBegin},deel){const knop=(naam,d,onclick)=>h("button",{type:"button",title:naam,"aria-la\
bel":naam,onclick},s("svg",{viewBox:"0 0 20 20","aria-hidden":"true"},s("path",{d})));const control=new L.
Control({position:"topleft"});control.onAdd=()=>{const box=h("div",{class:"leaflet-bar kijkknoppen"},
knop("Hele kaart",TEKENS.heel,naarHeel),deel?knop("Alleen het gekozen deel",TEKENS.deel,naarBegin):null);
L.DomEvent.disableClickPropagation(box);return box};control.addTo(map)}var PANES=["vlakken","arcering","lijnen","naden","omtrek","nadruk","namen"];function maakPanes(map){
const panes={};const renderers={};PANES.forEach((name,i)=>{const pane=map.createPane(name);panes[name]=
pane;pane.style.zIndex=String(400+i);if(name==="namen")return;renderers[name]=L.svg({pane:name,padding:.4});
renderers[name].addTo(map);pane.setAttribute("aria-hidden","true")});return{renderers,panes}}function maakLijnen(map,g){
const{renderers,panes}=maakPanes(map);const base={smoothFactor:0,noClip:true};const line=(pane,options)=>({
...base,renderer:renderers[pane],pane,fill:false,interactive:false,lineCap:"round",lineJoin:"round",
...options});const arcs=numbers=>numbers.map(i=>g.bogen[i]);const gemeenteVan=new Map;const vlakken=g.
vlakken.map((parts,m)=>{const layer=L.polygon(parts,{...base,renderer:renderers.vlakken,pane:"vlakke\
n",stroke:false,fillOpacity:1,fillColor:"#f4f4f1",bubblingMouseEvents:false});gemeenteVan.set(layer,
m);return layer});const groep=L.featureGroup(vlakken).addTo(map);const binnen2=L.polyline(g.grenzen.
flatMap(grens=>arcs(grens.bogen)),line("lijnen",{color:"#ffffff",weight:.7})).addTo(map);L.polyline(
arcs(g.kust),line("lijnen",{color:"#9aa3a6",weight:.8})).addTo(map);const patroon=fillColor=>L.polygon(
[],{...base,renderer:renderers.arcering,pane:"arcering",stroke:false,fillColor,fillOpacity:1,interactive:false}).
addTo(map);const arcering=patroon("url(#arcering)");const stippen=patroon("url(#stippen)");const single=(pane,options)=>L.
polyline([],line(pane,options)).addTo(map);const omtrekken={grens:single("omtrek",{}),rand:single("o\
mtrek",{}),lijn:single("omtrek",{})};const outline=options=>L.polygon([],line("nadruk",options)).addTo(
map);const nadruk={keuzerand:outline({color:"#ffffff",weight:5}),keuze:outline({color:g.stijl.inkt,weight:2.4}),
wijzer:outline({color:g.stijl.inkt,weight:1.6})};const maat=()=>Math.min(2.6,Math.max(.6,2**((map.getZoom()-
7.75)*.45)));const naden=[];let soorten=[];let zichtbaar=_i=>false;function stijlNaden(){soorten.forEach(
({kleur,dikte},n)=>{naden[n].setStyle({color:kleur,weight:dikte*maat()})})}map.on("zoomend",()=>{stijlNaden();
binnen2.setStyle({weight:.7*Math.sqrt(maat())})});function afstand(point,lijn){let best=Infinity;let from=map.
latLngToLayerPoint(lijn[0]);for(const to of lijn.slice(1).map(p=>map.latLngToLayerPoint(p))){best=Math.
min(best,L.LineUtil.pointToSegmentDistance(point,from,to));from=to}return best}const getekend=new WeakMap;
function isAnders(layer,numbers){const key=numbers.join(" ");if(getekend.get(layer)===key)return false;
getekend.set(layer,key);return true}function legVlakken(layer,gemeenten){if(isAnders(layer,gemeenten))
layer.setLatLngs(gemeenten.flatMap(m=>g.vlakken[m]))}return{vlakken:groep,panes,gemeente:layer=>gemeenteVan.
get(layer)??-1,gemeenteOp(x,y){const element=document.elementFromPoint(x,y);return vlakken.findIndex(
layer=>layer.getElement()===element)},tekenVlakken(kleur){vlakken.forEach((layer,m)=>{const[fillColor,
fillOpacity]=kleur(m);const{options}=layer;if(options.fillColor===fillColor&&options.fillOpacity===fillOpacity)
return;layer.setStyle({fillColor,fillOpacity})})},tekenArcering(gemeenten,licht){legVlakken(arcering,
gemeenten);arcering.setStyle({fillColor:licht?"url(#arcering-licht)":"url(#arcering)"})},tekenStippen(gemeenten){
legVlakken(stippen,gemeenten)},tekenNaden(naad){const found=new Map;const looks=g.grenzen.map((_,i)=>naad?
naad(i):null);zichtbaar=i=>looks[i]!==null;looks.forEach((look,i)=>{if(!look)return;const key=`${look.
dikte} ${look.kleur}`;const known=found.get(key)??{...look,bogen:[]};known.bogen.push(...arcs(g.grenzen[i].
bogen));found.set(key,known)});soorten=[...found.values()].sort((a,b)=>a.dikte-b.dikte);while(naden.
length<soorten.length)naden.push(single("naden",{}));naden.forEach((layer,n)=>layer.setLatLngs(n<soorten.
length?soorten[n].bogen:[]));stijlNaden()},naadBij(m,point){let[best,nearest]=[-1,7];for(const{i}of g.
buren[m]){if(!zichtbaar(i))continue;const near=Math.min(...arcs(g.grenzen[i].bogen).map(lijn=>afstand(
point,lijn)));if(near<nearest)[best,nearest]=[i,near]}return best},tekenOmtrek(which,grenzen,style={}){
if(isAnders(omtrekken[which],grenzen)){omtrekken[which].setLatLngs(grenzen.flatMap(i=>arcs(g.grenzen[i].
bogen)))}omtrekken[which].setStyle({dashArray:"",...style})},tekenNadruk(which,gemeenten){const lines=omtrek(
gemeenten,g);nadruk[which].setLatLngs(lines);if(which==="keuze")nadruk.keuzerand.setLatLngs(lines)}}}function liggenLos(a,b){return a[2]<b[0]||b[2]<a[0]||a[3]<b[1]||b[3]<a[1]}function breek(text){const middle=text.
length/2;let best=-1;for(let i=3;i<text.length-3;i+=1){if((text[i]===" "||text[i]==="-")&&Math.abs(i-
middle)<Math.abs(best-middle)){best=i}}if(best<0)return[text];const end=text[best]==="-"?best+1:best;
return[text.slice(0,end),text.slice(best+1)]}function*pogingen(naam){const broken=breek(naam.tekst);
const forms=naam.tekst.length>14?[broken]:[[naam.tekst],broken];for(const size of[naam.grootte,naam.
grootte-1]){for(const lines of forms){for(const shift of[0,-.7,.7,-1.3,1.3])yield[lines,size,shift*size]}}}
function binnen(x,width,{min,max}){const left=x-width/2;if(!min||!max||x<min.x||x>max.x)return left;
return Math.max(min.x+2,Math.min(max.x-width-2,left))}function maakNamen(map,pane,basis){pane.setAttribute(
"aria-hidden","true");const canvas=document.createElement("canvas").getContext("2d");let namen=[];function breedte(lines,size){
if(!canvas)return 0;canvas.font=`600 ${size}px system-ui, -apple-system, "Segoe UI", sans-serif`;return Math.
max(...lines.map(text=>canvas.measureText(text).width))}function maak(naam,lines,size,width,anchor){
const element=h("div",{class:`naam ${naam.soort}`,style:{width:`${width}px`,fontSize:`${size}px`}},lines.
map(text=>h("span",{},text)));L.DomUtil.setPosition(element,map.latLngToLayerPoint(naam.punt).subtract(
anchor).round());return element}function plaats(){const zoom=map.getZoom();const begin2=basis();const bounds=map.
getPixelBounds();const view=bounds.pad(.3);const smal=map.getSize().x<500?1:0;const boxes=[];const made=[];
for(const naam of namen){if(zoom<begin2+naam.vanaf+naam.smal*smal-.3)continue;const point=map.project(
naam.punt,zoom);if(!view.contains(point))continue;for(const[lines,size,shift]of pogingen(naam)){const[
w,t]=[breedte(lines,size)+6,lines.length*size*1.12+3];const top=point.y+shift-t/2;const left=binnen(
point.x,w,bounds);const box=[left,top,left+w,top+t];if(!boxes.every(other=>liggenLos(box,other)))continue;
boxes.push(box);made.push(maak(naam,lines,size,w,[point.x-left,t/2-shift]));break}}pane.replaceChildren(
...made)}map.on("zoomstart",()=>pane.classList.add("even-weg"));map.on("zoomend viewreset moveend re\
size",()=>{pane.classList.remove("even-weg");plaats()});return{toon(list){namen=list;plaats()}}}function maakLeaflet(element,bewegend,herkomst){const map=L.map(element,{zoomSnap:.25,zoomDelta:.5,wheelPxPerZoomLevel:110,
maxZoom:13,maxBoundsViscosity:1,zoomControl:false,zoomAnimation:bewegend,fadeAnimation:bewegend,inertia:bewegend,
attributionControl:false});L.control.zoom({position:"topleft",zoomInTitle:"Inzoomen",zoomOutTitle:"U\
itzoomen"}).addTo(map);L.control.attribution({position:"bottomright",prefix:false}).addAttribution(`${herkomst.
grenzen}; lappendeken`).addTo(map);return map}function maakTip(map,element){const tip=h("div",{class:"\
tip","aria-hidden":"true",hidden:true});element.append(tip);return{wijs(lines,event){const[head,...rest]=lines.
filter(text=>text!==null&&text!=="");tip.replaceChildren(h("strong",{},head),...rest.map(text=>h("sp\
an",{},text)));tip.hidden=false;const{x,y}=event.containerPoint;const size=map.getSize();const[w,t]=[
tip.offsetWidth,tip.offsetHeight];const left=x+16+w>size.x?Math.max(4,x-w-12):x+16;const top=y+18+t>
size.y?Math.max(4,y-t-10):y+18;tip.style.transform=`translate(${Math.round(left)}px, ${Math.round(top)}\
px)`},verberg(){tip.hidden=true}}}var BEWEEGTOETS=/^(Arrow|[-+=_]$)/u;function volgHand(map,follower){
const element=map.getContainer();const options={capture:true,passive:true};map.on("dragstart boxzoom\
end",follower);element.addEventListener("wheel",follower,options);element.addEventListener("dblclick",
follower,options);element.addEventListener("touchstart",({touches})=>touches.length>1&&follower(),options);
element.addEventListener("keydown",({key})=>BEWEEGTOETS.test(key)&&follower(),options);element.querySelector(
".leaflet-control-zoom")?.addEventListener("click",follower,options)}function maakPlaats(map,{heel,begin:begin2,
bijschrift,bewegend}){const rand=L.point(16,16);const grens=houdInBeeld(map,heel,rand);let plaats="b\
egin";let bijLezer=()=>{};function doorLezer(){plaats="lezer";bijLezer()}volgHand(map,doorLezer);let zoomt=false;
let wens=null;map.on("zoomanim",()=>zoomt=true);map.on("zoomend",()=>zoomt=false);map.on("moveend",()=>{
if(zoomt||!wens)return;const move=wens;wens=null;move()});function beweeg(move,why){plaats=why;const go=()=>{
grens.laatLos();move()};if(zoomt)wens=go;else go()}const meetOpnieuw=()=>{grens.laatLos();map.invalidateSize(
{animate:false,pan:false,debounceMoveend:true});grens.begrens()};function naarBegin(animate,bounds=begin2(),why="\
begin"){const boven=L.point(0,bijschrift.hidden?0:30);const zoom=map.getBoundsZoom(bounds,false,rand.
add(boven));const corners=[bounds.getSouthWest(),bounds.getNorthEast()].map(p=>map.project(p,zoom));
const middle=corners[0].add(corners[1]).subtract(boven).divideBy(2);const centre=map.unproject(middle,
zoom);beweeg(()=>{if(!animate&&zoom===map.getZoom())map.panTo(centre,{animate});else map.setView(centre,
zoom,{animate})},why)}beweeg(()=>map.fitBounds(begin2(),{padding:rand.divideBy(2),animate:false}),"b\
egin");return{rand,meetOpnieuw,doorLezer,volgLezer:follower=>bijLezer=follower,naarBegin:()=>naarBegin(
bewegend),naarHeel:()=>naarBegin(bewegend,heel,begin2()===heel?"begin":"lezer"),pasAan(){meetOpnieuw();
if(plaats==="begin")naarBegin(false)},terug(){meetOpnieuw();if(plaats!=="lezer")naarBegin(bewegend)},
ganaar(bounds,zoom){beweeg(()=>map.setView(bounds.getCenter(),zoom,{animate:bewegend}),"gemeenten")}}}
function maakKaart(element,{g,staat,beelden,eerste=null}){const which=eerste?1:0;const bewegend=!isRustig();
const map=maakLeaflet(element,bewegend,g.herkomst);const bijschrift=h("p",{class:"bijschrift",hidden:true});
element.append(bijschrift);const heel=L.latLngBounds(g.bogen.flat());const deel=g.isGemeld.includes(
0);const gemeld=deel?L.latLngBounds(g.vlakken.filter((_,m)=>g.isGemeld[m]).flat(3)):heel;const begin2=()=>gemeld;
const plaats=maakPlaats(map,{heel,begin:begin2,bijschrift,bewegend});if(!eerste)maakKijkknoppen(map,
plaats,deel);const lijnen=maakLijnen(map,g);const basis=()=>map.getBoundsZoom(heel,false,plaats.rand);
const namen=maakNamen(map,lijnen.panes.namen,basis);const tip=maakTip(map,element);let laatste=null;
let gewezen="";let bijKlik=()=>{};const vanDezeKaart=()=>indelingVan(staat.nu,which);function verberg(){
tip.verberg();gewezen="";lijnen.tekenNadruk("wijzer",[])}function onder(m,event){const naad=lijnen.naadBij(
m,event.layerPoint);if(naad>=0)return{naad,leden:[g.grenzen[naad].a,g.grenzen[naad].b]};const{hoofd,
leden}=g.indelingen[vanDezeKaart()];const{weergave,verft,heleRegio}=staat.nu;const alsRegio=weergave===
"indelingen"||weergave==="watals"&&verft&&heleRegio;const r=alsRegio?hoofd[m]:-1;return{naad,leden:r>=
0?leden[r]:[m]}}function bijWijzing(event){const m=lijnen.gemeente(event.layer);const{naad,leden}=onder(
m,event);if(gewezen!==leden.join(" ")){gewezen=leden.join(" ");lijnen.tekenNadruk("wijzer",leden)}tip.
wijs(naad>=0?beelden.naadtip(staat.nu,naad):laatste?.tip(m)??[],event)}lijnen.vlakken.on("mouseover",
bijWijzing);lijnen.vlakken.on("mousemove",bijWijzing);lijnen.vlakken.on("mouseout",verberg);lijnen.vlakken.
on("click",event=>{const m=lijnen.gemeente(event.layer);const{originalEvent}=event;if(staat.nu.verft&&
staat.nu.weergave==="watals")return;if(originalEvent instanceof PointerEvent&&originalEvent.pointerType===
"touch"){const naad=lijnen.naadBij(m,event.layerPoint);if(naad>=0){tip.wijs(beelden.naadtip(staat.nu,
naad),event);return}}verberg();bijKlik(m)});map.on("mouseout dragstart",verberg);const observer=new ResizeObserver(
()=>{if(!eerste)plaats.pasAan();else{plaats.meetOpnieuw();map.setView(eerste.map.getCenter(),eerste.
map.getZoom(),{animate:false})}});observer.observe(element);let getoond=null;return{map,gemeenteOp:lijnen.
gemeenteOp,doorLezer:plaats.doorLezer,volgLezer:plaats.volgLezer,terug:plaats.terug,volgKlik(follower){
bijKlik=follower},teken(nu){const picture=beelden.beeld(nu,which);laatste=picture;lijnen.tekenVlakken(
picture.kleur);lijnen.tekenArcering(picture.arcering,picture.licht);lijnen.tekenStippen(picture.stippen);
lijnen.tekenNaden(picture.naad);for(const name of["grens","rand","lijn"]){lijnen.tekenOmtrek(name,...picture.
omtrek[name])}lijnen.tekenNadruk("keuze",picture.nadruk);if(getoond!==picture.namen){getoond=picture.
namen;namen.toon(getoond)}bijschrift.hidden=!(nu.naast&&nu.tweede!==null&&nu.weergave==="indelingen");
if(!bijschrift.hidden){const indeling=g.indelingen[vanDezeKaart()];bijschrift.textContent=`${indeling.
naam} (${standtekst(indeling)})`}},toonGemeenten(list){plaats.meetOpnieuw();const bounds=L.latLngBounds(
list.flatMap(m=>g.vlakken[m].flat(2)));const zoom=Math.min(9.5,map.getBoundsZoom(bounds,false,L.point(
80,80)));if(zoom<basis()+.25)plaats.naarBegin();else if(!map.getBounds().contains(bounds)||zoom-map.
getZoom()>=1){plaats.ganaar(bounds,zoom)}}}}var mercator=lat=>Math.log(Math.tan(Math.PI/4+lat*Math.PI/360));function maakProjectie(lijnen,breedte){
let[west,east,south,north]=[Infinity,-Infinity,Infinity,-Infinity];for(const lijn of lijnen){for(const[
lat,lon]of lijn){west=Math.min(west,lon);east=Math.max(east,lon);south=Math.min(south,lat);north=Math.
max(north,lat)}}const scale=breedte/((east-west)*Math.PI/180);const punt=([lat,lon])=>[(lon-west)*Math.
PI*scale/180,(mercator(north)-mercator(lat))*scale];return{breedte,hoogte:Math.ceil((mercator(north)-
mercator(south))*scale),punt,pad:lijn=>`M${lijn.map(p=>punt(p).map(v=>v.toFixed(1)).join(" ")).join(
"L")}`}}function opNaam({naam}){return(a,b)=>fold(naam[a])<fold(naam[b])?-1:1}var DREMPEL=.005;function isGelijk(a,b){
if(!a||!b)return false;return a.size===b.size&&[...a].every(p=>b.has(p))}function vindAfwijking(rekenaar,keuze,weging,{
m,held,partners,kringen}){const effecten=held.map(d=>rekenaar.effect(m,d,keuze,weging));const effect=Math.
max(...effecten.filter(value=>!Number.isNaN(value)),0);if(effect<DREMPEL)return null;const leiders=held.
filter((_,i)=>effect-effecten[i]<1e-9);const indelingen=held.filter(d=>leiders.some(leider=>leider===
d||isGelijk(kringen.get(leider),kringen.get(d))));const own=kringen.get(indelingen[0]);if(!own||indelingen.
length>1)return{indelingen,leiders,effect,wel:[],niet:[]};const others=held.length-1;const elders=({
p,shared})=>shared-(own.has(p)?1:0);return{indelingen,leiders,effect,wel:partners.filter(x=>own.has(
x.p)&&elders(x)*2<others).map(x=>x.p),niet:partners.filter(x=>!own.has(x.p)&&elders(x)*2>others).map(
x=>x.p)}}function leesGemeente(g,rekenaar,m,keuze,weging=0){const{k,aantal,maten,naden}=rekenaar.uitkomst(
keuze);const order=opNaam(g);const held=keuze.filter(d=>g.indelingen[d].kring[m]>=0);const partners=[];
for(let p=0;p<g.n;p+=1){const shared=k[m*g.n+p];if(shared>0)partners.push({p,shared})}partners.sort(
(a,b)=>b.shared-a.shared||order(a.p,b.p));const kringen=new Map(held.map(d=>{const{kring,sets}=g.indelingen[d];
return[d,new Set(sets[kring[m]])]}));return{m,D:aantal[m],held,partners,kringen,tafels:maten.tafels[0][m],
vast:partners.filter(({shared})=>shared===aantal[m]).map(({p})=>p),harde:g.buren[m].filter(({i})=>isHard(
naden,i)).map(({m:p})=>p),afwijkend:vindAfwijking(rekenaar,keuze,weging,{m,held,partners,kringen})}}
function leesRegio(g,d,r){const{leden,regios,aandelen}=g.indelingen[d];const members=[...leden[r]].sort(
opNaam(g));const people=m=>g.inwoners[m]*(aandelen.get(`${r} ${m}`)??1);const inwoners=members.reduce(
(sum,m)=>sum+people(m),0);const grootste=members.reduce((best,m)=>people(m)>people(best)?m:best,members[0]);
return{d,naam:regios[r],members,inwoners,grootste,aandeel:people(grootste)/inwoners}}function metPartners(m,k,n){
const found=[];for(let p=0;p<n;p+=1)if(p===m||k[m*n+p]>0)found.push(p);return found}var BREEDTE=600;function maakPlaatje({g,waarden,beelden}){const projectie=maakProjectie(g.bogen,BREEDTE);
const gesloten=rings=>rings.map(ring=>`${projectie.pad(ring)}z`).join("");const vlakpad=m=>gesloten(
g.vlakken[m].flat());const boogpad=numbers=>numbers.map(i=>projectie.pad(g.bogen[i])).join("");const grenspad=grenzen=>grenzen.
map(i=>boogpad(g.grenzen[i].bogen)).join("");const vlak=(m,look)=>s("path",{d:vlakpad(m),...look,"fi\
ll-rule":"evenodd"});const lijn=(d,stroke,width)=>s("path",{d,fill:"none",stroke,"stroke-width":width,
"stroke-linecap":"round","stroke-linejoin":"round"});function kiesUitsnede(nu){if(nu.gemeente===null||
!beelden.toontPartners(nu))return[0,0,BREEDTE,projectie.hoogte];const group=metPartners(nu.gemeente,
waarden.uitkomst(nu).k,g.n);const points=group.flatMap(m=>g.vlakken[m].flat(2)).map(projectie.punt);
const[xs,ys]=[points.map(p=>p[0]),points.map(p=>p[1])];const[x0,y0,x1,y1]=[Math.min(...xs),Math.min(
...ys),Math.max(...xs),Math.max(...ys)];const side=Math.max(x1-x0,y1-y0,60)*1.15;const left=Math.round(
(x0+x1-side)/2);return[left,Math.round((y0+y1-side)/2),Math.round(side),Math.round(side)]}function schrijfNamen(list,[
x,y,w,t]){const size=w/58;const boxes=[];const made=[];for(const{punt,tekst,vanaf:vanaf2}of list){if(vanaf2>
Math.log2(BREEDTE/w)*1.2+.1)continue;const[px,py]=projectie.punt(punt);const half=tekst.length*size*
.6/2;const box=[px-half,py-size,px+half,py+size*.4];const inside=box[0]>x&&box[2]<x+w&&box[1]>y&&box[3]<
y+t;if(!inside||!boxes.every(other=>liggenLos(box,other)))continue;boxes.push(box);const place={x:px.
toFixed(1),y:py.toFixed(1),"font-size":size.toFixed(2)};made.push(s("text",{...place,"text-anchor":"\
middle","paint-order":"stroke",stroke:"#ffffff","stroke-width":(size/4).toFixed(2),fill:g.stijl.inkt},
tekst))}return made}return nu=>{const picture=beelden.beeld(nu);const uitsnede=kiesUitsnede(nu);return s(
"svg",{viewBox:uitsnede.join(" "),class:"afdrukkaart"},g.naam.map((_,m)=>{const[fill,opacity]=picture.
kleur(m);return vlak(m,{fill,"fill-opacity":opacity})}),picture.arcering.map(m=>vlak(m,{fill:picture.
licht?"url(#arcering-licht)":"url(#arcering)"})),picture.stippen.map(m=>vlak(m,{fill:"url(#stippen)"})),
lijn(grenspad(g.grenzen.map((_,i)=>i)),"#ffffff",.4),lijn(boogpad(g.kust),"#9aa3a6",.5),g.grenzen.map(
(grens,i)=>{const look=picture.naad?.(i);return look?lijn(boogpad(grens.bogen),look.kleur,look.dikte*
.75):null}),Object.values(picture.omtrek).map(([grenzen,style])=>style&&grenzen.length?lijn(grenspad(
grenzen),style.color,style.weight*.7):null),omtrek(picture.nadruk,g).map(rings=>lijn(gesloten(rings),
g.stijl.inkt,1.4)),schrijfNamen(picture.namen,uitsnede))}}function maakTweede(naast,nodig){const element=h("section",{class:"tweede-kaart","aria-label":"Tweed\
e indeling op de kaart"});naast.after(element);const kaart=maakKaart(element,nodig);let busy=false;const follow=(from,to)=>()=>{
if(busy||element.hidden)return;const shift=from.project(from.getCenter()).distanceTo(from.project(to.
getCenter()));if(from.getZoom()===to.getZoom()&&shift<1.5)return;busy=true;delete to.options.maxBounds;
to.setView(from.getCenter(),from.getZoom(),{animate:false});busy=false};const[a,b]=[nodig.eerste.map,
kaart.map];kaart.volgLezer(nodig.eerste.doorLezer);a.on("move zoomend",follow(a,b));b.on("move zoome\
nd",follow(b,a));return{element,kaart}}function maakVerfbalk(kaartvlak,{staat,beelden,werkbank}){const balk=h("div",{class:"verfbalk",role:"\
toolbar","aria-label":"Verven op de kaart",hidden:true});L.DomEvent.disableClickPropagation(balk);kaartvlak.
append(balk);const knop=(key,teken,naam,onclick,extra={})=>h("button",{key,type:"button","aria-label":naam,
title:naam,onclick,...extra},teken);return nu=>{const scenario=werkbank.actief();const indeling=werkbank.
nu();balk.hidden=nu.weergave!=="watals"||!scenario||!indeling;if(!scenario||!indeling||balk.hidden)return;
const r=nu.penseel;const wie=r===null?"Klik op een regio":indeling.regios[r];werkBij(balk,h("button",
{key:"verf",type:"button",class:"verfknop","aria-pressed":String(nu.verft),onclick:()=>werkbank.zet(
{verft:!staat.nu.verft,verschil:false})},nu.verft?"Verven aan":"Verf"),nu.verft?h("span",{key:"wie",
class:"verfregio"},r===null?null:h("span",{class:"vlakje",style:{background:beelden.kleurenVan(nu.werk??
0)[r]}}),h("span",{},wie),r===null?null:knop("ander","×","Kies een andere regio op de kaart",()=>werkbank.
zet({penseel:null}))):null,knop("terug","↶","Ongedaan (Ctrl+Z)",()=>werkbank.ga(-1),{disabled:scenario.
nu===0}),knop("weer","↷","Opnieuw (Ctrl+Y)",()=>werkbank.ga(1),{disabled:scenario.nu===scenario.versies.
length-1}))}}var STAP=8;function maakVerven({map,gemeenteOp},{magBeginnen,raak,klaar}){const element=map.getContainer();
let aan=false;let schuift=false;const vingers=new Set;let punt=null;function stel(){const verft=aan&&
!schuift;element.classList.toggle("verft",verft);const stand=verft?"disable":"enable";map.dragging[stand]();
map.doubleClickZoom[stand]();map.boxZoom[stand]()}function doe(x,y,eerste){const m=gemeenteOp(x,y);if(m<
0||m===punt?.m)return;punt={x,y,m};if(!raak(m,eerste))punt=null}function stop(afgebroken=false){if(punt)
klaar(afgebroken);punt=null}element.addEventListener("pointerdown",event=>{if(event.isPrimary)vingers.
clear();vingers.add(event.pointerId);const{target}=event;const opKaart2=target instanceof Element&&target.
closest(".leaflet-map-pane")!==null;if(vingers.size>1)stop(true);const begint=vingers.size===1&&event.
button===0&&opKaart2;if(!aan||schuift||!begint||!magBeginnen())return;if(target.hasPointerCapture(event.
pointerId))target.releasePointerCapture(event.pointerId);punt={x:event.clientX,y:event.clientY,m:-1};
doe(event.clientX,event.clientY,true)},{capture:true});window.addEventListener("pointermove",({clientX,
clientY})=>{if(!punt)return;const{x,y}=punt;const stappen=Math.max(1,Math.ceil(Math.hypot(clientX-x,
clientY-y)/STAP));for(let i=1;i<=stappen&&punt;i+=1){doe(x+(clientX-x)*i/stappen,y+(clientY-y)*i/stappen,
false)}if(punt)punt={...punt,x:clientX,y:clientY}});for(const type of["pointerup","pointercancel"]){
window.addEventListener(type,({pointerId})=>{vingers.delete(pointerId);stop()})}const opKaart=()=>document.
activeElement===document.body||document.activeElement===element;window.addEventListener("keydown",event=>{
if(event.key!==" "||!aan||!opKaart())return;event.preventDefault();schuift=true;stel()});window.addEventListener(
"keyup",({key})=>{if(key!==" "||!schuift)return;schuift=false;stel()});return wanted=>{if(aan===wanted)
return;aan=wanted;schuift=false;stop();stel()}}function gemiddelde(values,weights=null){let upper=0;let lower=0;values.forEach((value,m)=>{if(Number.
isNaN(value))return;const weight=weights?weights[m]:1;upper+=value*weight;lower+=weight});return lower>
0?upper/lower:NaN}function kwantiel(values,share){const known=Array.from(values).filter(v=>!Number.isNaN(
v));known.sort((a,b)=>a-b);if(known.length===0)return NaN;const place=share*(known.length-1);const low=Math.
floor(place);return known[low]+(known[Math.ceil(place)]-known[low])*(place-low)}function vindDelen(leden,graaf){const left=new Set(leden);const delen=[];for(const begin2 of leden){
if(!left.delete(begin2))continue;const deel=[begin2];for(const m of deel){for(const p of graaf[m])if(left.
delete(p))deel.push(p)}delen.push(deel.sort((a,b)=>a-b))}return delen.sort((a,b)=>b.length-a.length)}function telRegio({leden,aandelen},r,g){const members=leden[r];const people=m=>g.inwoners[m]*(aandelen.
get(`${r} ${m}`)??1);let[inwoners,grootste]=[0,-1];for(const m of members){inwoners+=people(m);if(grootste<
0||people(m)>people(grootste))grootste=m}return{gemeenten:members.length,inwoners:Math.round(inwoners),
delen:vindDelen(members,g.graaf).length,grootste,aandeel:inwoners>0?people(grootste)/inwoners:0}}function kijk(r,voor,na,minimum){
const was=voor??{gemeenten:0,inwoners:0,delen:0,aandeel:0};if(na.gemeenten===0){return was.gemeenten?
[{soort:"leeg",r,voor:was.gemeenten,na:0}]:[]}const kleiner=was.gemeenten===0||was.inwoners>=minimum;
const checks=[[na.delen>Math.max(was.delen,1),"delen",Math.max(was.delen,1),na.delen],[na.inwoners<minimum&&
kleiner,"minimum",was.inwoners,na.inwoners],[na.gemeenten>1&&na.aandeel>.5&&!(was.gemeenten>1&&was.aandeel>
.5),"overwicht",was.aandeel,na.aandeel]];return checks.flatMap(([geldt,soort2,a,b])=>geldt?[{soort:soort2,
r,voor:a,na:b}]:[])}function vindAandacht(nu,basis,g,minimum){return nu.regios.flatMap((_,r)=>{const known=!nu.
vreemd&&r<basis.regios.length;if(known&&String(basis.leden[r])===String(nu.leden[r]))return[];return kijk(
r,known?telRegio(basis,r,g):null,telRegio(nu,r,g),minimum)})}function telKernregios(indelingen,n){let groep=new Int32Array(n);let size=Math.min(n,1);for(const{kring,
sets}of indelingen){const known=new Map;groep=groep.map((own,m)=>{const key=own*(sets.length+1)+kring[m]+
1;const found=known.get(key)??known.size;known.set(key,found);return found});size=known.size}return size}
function vindVerhuisd(nu,basis,inwoners){if(!nu.vreemd){return vindVerplaatst(nu,basis).filter(m=>{const[
was,now]=[basis.regiosVan[m],nu.regiosVan[m]];return was.length!==now.length||was.some((r,i)=>r!==now[i])})}
const opvolger=vindTegenhangers(basis,nu,inwoners);return nu.regiosVan.flatMap((regios,m)=>{const wanted=basis.
regiosVan[m].map(r=>opvolger[r]).sort((a,b)=>a-b);const same=wanted.length===regios.length&&wanted.every(
(r,i)=>r===regios[i]);return same?[]:[m]})}function maakStand(g,uitkomst,keuze,versie,gewijzigd){const nu=d=>versie.
get(d)??g.indelingen[d];return{g,uitkomst,indelingen:keuze.map(d=>g.indelingen[d]),verhuisd:[...versie.
keys()].flatMap(d=>vindVerhuisd(nu(d),g.indelingen[d],g.inwoners)),regios:gewijzigd.map(nu).flatMap(
indeling=>indeling.regios.map((_,r)=>telRegio(indeling,r,g))).filter(({gemeenten})=>gemeenten>0)}}var waarde=(maat,inwoners=false)=>({
g,uitkomst})=>gemiddelde(uitkomst.maten[maat][0],inwoners?g.inwoners:null);var laagste=values=>values.
length?Math.min(...values):NaN;var CRITERIA=[["congruentie","Congruentie, gemiddeld over gemeenten",
"aandeel",waarde("congruentie")],["congruentie_naar_inwoners","Congruentie, gemiddeld naar inwoners",
"aandeel",waarde("congruentie",true)],["regioatlas_congruentie","Congruentie volgens RegioAtlas","aa\
ndeel",waarde("regioatlas_congruentie")],["nestheid","Nestheid","aandeel",waarde("nestheid")],["tafe\
ls","Tafels per gemeente","getal",waarde("tafels")],["gemeenten_verhuizen","Gemeenten die verhuizen,\
 per indeling geteld","aantal",({verhuisd})=>verhuisd.length],["inwoners_verhuizen","Inwoners van di\
e gemeenten","aantal",({g,verhuisd})=>verhuisd.reduce((sum,m)=>sum+g.inwoners[m],0)],["harde_naden_k\
m","Harde naden","km",({g,uitkomst})=>meetNaden(uitkomst,g.grenzen).hard],["naden_km","Naden","km",({
g,uitkomst})=>meetNaden(uitkomst,g.grenzen).alle],["kernregios","Kernregio’s","aantal",({g,indelingen})=>telKernregios(
indelingen,g.n)],["regios","Regio’s in de gewijzigde indelingen","aantal",({regios})=>regios.length],
["kleinste_regio_inwoners","Inwoners van de kleinste regio","aantal",({regios})=>laagste(regios.map(
({inwoners})=>inwoners))],["kleinste_regio_gemeenten","Gemeenten in de kleinste regio","aantal",({regios})=>laagste(
regios.map(({gemeenten})=>gemeenten))],["regios_in_delen","Regio’s die uit losse delen bestaan","a\
antal",({regios})=>regios.filter(({delen})=>delen>1).length]];var vindBeide=(a,b)=>Array.from(a.hoofd.keys()).filter(m=>a.hoofd[m]>=0&&b.hoofd[m]>=0);function vindGrootste(aantal,mensen){
return aantal.map((row,r)=>{let best=-1;row.forEach((count,s2)=>{if(count===0)return;const more=best<
0?1:count-row[best]||mensen[r][s2]-mensen[r][best];if(more>0)best=s2});return best})}function vindKoppeling(aantal,mensen){
const rows=aantal.flatMap((row,r)=>row.some(Boolean)?[r]:[]);const columns=aantal[0].flatMap((_,s2)=>aantal.
some(row=>row[s2])?[s2]:[]);const step=mensen.flat().reduce((sum,value)=>sum+value,0)+1;const weight=(r,s2)=>aantal[r][s2]*
step+mensen[r][s2];const found=aantal.map(()=>-1);if(rows.length<=columns.length){const assigned=wijsToe(
rows.map(r=>Float64Array.from(columns,s2=>weight(r,s2))));assigned.forEach((j,i)=>{if(weight(rows[i],
columns[j])>0)found[rows[i]]=columns[j]})}else{const assigned=wijsToe(columns.map(s2=>Float64Array.from(
rows,r=>weight(r,s2))));assigned.forEach((i,j)=>{if(weight(rows[i],columns[j])>0)found[rows[i]]=columns[j]})}
return found}function maakPlaatsing(indeling,doel,blijft,g){let made=indeling;const thuis=doel.regios.
map(()=>[]);blijft.forEach((s2,r)=>s2>=0&&thuis[s2].push(r));const groei=new Map;return{thuis,groei,
geef:()=>made,zet(list,r){const grown=groei.get(r)??new Set;for(const m of list)grown.add(m);groei.set(
r,grown);made=verplaats(made,list,r,g)},sticht(s2){made=voegRegioToe(made,`nieuwe regio in ${doel.regios[s2]}`,
[],g);const r=made.regios.length-1;thuis[s2].push(r);return r}}}function vindNaaste(stuk,homes,groei,g){
let[best,longest]=[-1,-1];for(const home of homes){const members=groei.get(home);if(!members)continue;
let[touches,km]=[false,0];for(const m of stuk){if(g.graaf[m].some(p=>members.has(p)))touches=true;for(const{
m:p,i}of g.buren[m])if(members.has(p))km+=g.grenzen[i].km}if(touches&&km>longest)[best,longest]=[home,
km]}return best}function plaatsStukken(plaatsing,stukken,g){stukken.forEach((list,s2)=>{let waiting=[
...list].sort((a,b)=>b.length-a.length||a[0]-b[0]);while(waiting.length){const placed=waiting.flatMap(
stuk=>{const home=vindNaaste(stuk,plaatsing.thuis[s2],plaatsing.groei,g);return home<0?[]:[{stuk,home}]});
if(placed.length===0)placed.push({stuk:waiting[0],home:plaatsing.sticht(s2)});for(const{stuk,home}of placed)
plaatsing.zet(stuk,home);const done=new Set(placed.map(({stuk})=>stuk));waiting=waiting.filter(stuk=>!done.
has(stuk))}})}function maakPassend(indeling,doel,soort2,g){const both=vindBeide(indeling,doel);const[
aantal,mensen]=[0,1].map(()=>indeling.regios.map(()=>doel.regios.map(()=>0)));for(const m of both){aantal[indeling.
hoofd[m]][doel.hoofd[m]]+=1;mensen[indeling.hoofd[m]][doel.hoofd[m]]+=g.inwoners[m]}const blijft=soort2===
"gelijk"?vindKoppeling(aantal,mensen):vindGrootste(aantal,mensen);const verhuisd=both.filter(m=>doel.
hoofd[m]!==blijft[indeling.hoofd[m]]);const plaatsing=maakPlaatsing(indeling,doel,blijft,g);if(soort2===
"gelijk"){for(const m of verhuisd){const s2=doel.hoofd[m];plaatsing.zet([m],plaatsing.thuis[s2][0]??
plaatsing.sticht(s2))}return{indeling:plaatsing.geef(),verhuisd}}const gaat=new Set(verhuisd);for(const m of both){
if(gaat.has(m))continue;const grown=plaatsing.groei.get(indeling.hoofd[m])??new Set;plaatsing.groei.
set(indeling.hoofd[m],grown.add(m))}const stukken=doel.regios.map((_,s2)=>indeling.regios.flatMap((_naam,r)=>vindDelen(
verhuisd.filter(m=>indeling.hoofd[m]===r&&doel.hoofd[m]===s2),g.graaf)));plaatsStukken(plaatsing,stukken,
g);return{indeling:plaatsing.geef(),verhuisd}}function volgRegio(indeling,ander,s2,g){const wanted=ander.
leden[s2].filter(m=>ander.hoofd[m]===s2);const meeste=(list,niet)=>{const count=new Map;for(const m of list){
const r=indeling.hoofd[m];if(r>=0&&r!==niet)count.set(r,(count.get(r)??0)+1)}return[...count].sort((a,b)=>b[1]-
a[1]||a[0]-b[0])[0]?.[0]??-1};let home=meeste(wanted,-1);let made=indeling;if(home<0){made=voegRegioToe(
made,ander.regios[s2],[],g);home=made.regios.length-1}const own=new Set(wanted);const weg=home<indeling.
leden.length?indeling.leden[home].filter(m=>!own.has(m)):[];made=verplaats(made,wanted,home,g);const groepen=new Map;
for(const m of weg){const t=ander.hoofd[m];groepen.set(t,[...groepen.get(t)??[],m])}for(const[t,list]of groepen){
const elders=t<0?-1:meeste(ander.leden[t],home);if(elders>=0)made=verplaats(made,list,elders,g);else
made=voegRegioToe(made,t<0?"nieuwe regio":ander.regios[t],list,g)}return made}var kern={CRITERIA,maakPassend,fold,kleurPaar,kleurRegios,maakProjectie,vindTegenhangers};var inkijk={
...kern};function vulInkijk(delen){Object.assign(inkijk,delen)}var PAARMATEN=["jaccard","ecs","nestheid"];function kolom(n,value=NaN){return[new Float64Array(n).fill(
value),new Float64Array(n).fill(value)]}function telGedeeld(indelingen,n,lijst,vorige){const k=vorige?
vorige.slice():new Uint16Array(n*n);if(vorige)for(const m of lijst)k.fill(0,m*n,m*n+n);for(const{kring,
sets}of indelingen){for(const m of lijst){if(kring[m]<0)continue;for(const p of sets[kring[m]])if(p!==
m)k[m*n+p]+=1}}return k}function telDomeinen(indelingen,n){const names=[...new Set(indelingen.map(d=>d.
domein))];const size=names.map(()=>new Uint16Array(n));const which=indelingen.map(d=>names.indexOf(d.
domein));indelingen.forEach(({kring},i)=>{for(let m=0;m<n;m+=1)if(kring[m]>=0)size[which[i]][m]+=1});
const aantal=new Uint16Array(n);for(const column of size)for(let m=0;m<n;m+=1)if(column[m]>0)aantal[m]+=
1;return{which,size,aantal}}function telOp(som,both,sizes,lijst){for(let w=0;w<2;w+=1){for(const m of lijst){
if(both.relatie[m]===0)continue;som.jaccard[w][m]+=both.jaccard[w][m];som.ecs[w][m]+=both.ecs[w][m];
som.nestheid[w][m]+=both.nestheid[w][m];if(sizes)som.congruentie[w][m]+=both.jaccard[w][m]/(sizes[0][m]*
sizes[1][m])}}}function sommeerParen(indelingen,n,{which,size},paar,lijst){const som={congruentie:kolom(
n,0),jaccard:kolom(n,0),ecs:kolom(n,0),nestheid:kolom(n,0)};const relaties=Array.from({length:KRUISEND+
1},()=>new Uint16Array(n));const eerder=indelingen.map(()=>new Uint8Array(n));for(let i=0;i<indelingen.
length;i+=1){for(let j=i+1;j<indelingen.length;j+=1){const both=paar(indelingen[i],indelingen[j]);const[
x,y]=[which[i],which[j]];telOp(som,both,x===y?null:[size[x],size[y]],lijst);for(const m of lijst){const relatie=both.
relatie[m];relaties[relatie][m]+=1;if(relatie===GELIJK)eerder[j][m]=1}}}return{som,relaties,eerder}}
function telPartners(m,D,k,inwoners){const n=inwoners.length;const unie=[0,0];const plaatsen=[0,0];let vast=0;
for(let p=0;p<n;p+=1){const shared=k[m*n+p];if(shared===0)continue;if(shared===D)vast+=1;unie[0]+=1;
unie[1]+=inwoners[p];plaatsen[0]+=shared;plaatsen[1]+=shared*inwoners[p]}return{unie,plaatsen,vast}}
var paren=size=>size*(size-1)/2;function maakGelijkgezelschap(a,b){const known=new Map;return m=>{const[
x,y]=[a.kring[m],b.kring[m]];if(x<0||y<0)return x===y;const key=x*a.kring.length+y;let same=known.get(
key);if(same===void 0){const[one,other]=[a.sets[x],b.sets[y]];same=one.length===other.length&&one.every(
(p,i)=>p===other[i]);known.set(key,same)}return same}}function vindGeraakt(indelingen,vorige,n){const touched=new Uint8Array(
n);indelingen.forEach((one,i)=>{const other=vorige[i];if(one===other)return;const gelijk=one.domein===
other.domein?maakGelijkgezelschap(one,other):()=>false;for(let m=0;m<n;m+=1)if(!gelijk(m))touched[m]=
1});return Array.from(touched.keys()).filter(m=>touched[m]===1)}var KOLOMMEN=["congruentie","jaccard",
"regioatlas_congruentie","partnervastheid","ecs","nestheid","vaste_partners","alle_partners","tafels",
"paren_gelijk","paren_genest","paren_kruisend"];function maakMaten(n,lijst,vorige){const made=KOLOMMEN.
map(name=>{if(!vorige)return[name,kolom(n)];const columns=vorige[name].map(column=>column.slice());for(const column of columns)
for(const m of lijst)column[m]=NaN;return[name,columns]});return Object.fromEntries(made)}function vulGemiddelden(m,maten,{
D,q,som,unie,plaatsen}){for(let w=0;w<2;w+=1){if(q>1)maten.congruentie[w][m]=som.congruentie[w][m]/paren(
q);for(const name of PAARMATEN)if(D>1)maten[name][w][m]=som[name][w][m]/paren(D);if(unie[w]===0)continue;
maten.regioatlas_congruentie[w][m]=plaatsen[w]/(D*unie[w]);if(D>1)maten.partnervastheid[w][m]=(plaatsen[w]-
unie[w])/((D-1)*unie[w])}}function rekenMaten(indelingen,inwoners,paar,vorige=null,geraakt=[]){const n=inwoners.
length;const lijst=vorige?geraakt:Array.from(inwoners.keys());const aantal=new Uint16Array(n);for(const{
kring}of indelingen){for(let m=0;m<n;m+=1)if(kring[m]>=0)aantal[m]+=1}const k=telGedeeld(indelingen,
n,lijst,vorige?.k);const domeinen=telDomeinen(indelingen,n);const sommen=sommeerParen(indelingen,n,domeinen,
paar,lijst);const maten=maakMaten(n,lijst,vorige?.maten);for(const m of lijst){const D=aantal[m];if(D===
0)continue;const partners=telPartners(m,D,k,inwoners);vulGemiddelden(m,maten,{D,q:domeinen.aantal[m],
som:sommen.som,...partners});const{relaties,eerder}=sommen;maten.vaste_partners[0][m]=partners.vast;
maten.alle_partners[0][m]=partners.unie[0];maten.tafels[0][m]=D-eerder.reduce((sum,column)=>sum+column[m],
0);maten.paren_gelijk[0][m]=relaties[GELIJK][m];maten.paren_genest[0][m]=relaties[A_IN_B][m]+relaties[B_IN_A][m];
maten.paren_kruisend[0][m]=relaties[KRUISEND][m]}return{aantal,k,maten}}var ONTHOUDEN=16;var VERSCHIL=3;function congruentieVan(m,indelingen,paar,weging){const held=indelingen.
filter(({kring})=>kring[m]>=0);const size=new Map;for(const{domein}of held)size.set(domein,(size.get(
domein)??0)+1);if(size.size<2)return NaN;const weight=({domein})=>size.get(domein)??0;let total=0;for(let i=0;i<
held.length;i+=1){for(let j=i+1;j<held.length;j+=1){const[a,b]=[held[i],held[j]];if(a.domein===b.domein)
continue;total+=paar(a,b).jaccard[weging][m]/(weight(a)*weight(b))}}return total/paren(size.size)}function maakRekenaar({
inwoners,indelingen,grenzen}){const mensen=onthoud(d=>telMensen(d,inwoners));const codes=onthoud(d=>naadcodes(
d,grenzen));const paar=onthoudPaar((a,b)=>vergelijk(a,b,[mensen(a),mensen(b)],inwoners));const kies=keuze=>keuze.
map(d=>indelingen[d]);function reken(keuze,vorige){const chosen=kies(keuze);const naden=telNaden(chosen.
map(codes),grenzen.length);const maten=vorige?rekenMaten(chosen,inwoners,paar,vorige.found,vindGeraakt(
chosen,vorige.chosen,inwoners.length)):rekenMaten(chosen,inwoners,paar);return{...maten,naden}}const remembered=[];
const verschil=(a,b)=>a.length===b.length?a.filter((d,i)=>d!==b[i]).length:Infinity;function uitkomst(keuze){
const chosen=kies(keuze);const near=remembered.map(one=>({one,far:verschil(one.chosen,chosen)})).reverse().
sort((a,b)=>a.far-b.far)[0];if(near?.far===0){remembered.splice(remembered.indexOf(near.one),1);remembered.
push(near.one);return near.one.found}if(remembered.length===ONTHOUDEN)remembered.shift();const found=reken(
keuze,near&&near.far<=VERSCHIL?near.one:void 0);remembered.push({chosen,found});return found}return{
reken:keuze=>reken(keuze),uitkomst,paar:(d,e)=>paar(indelingen[d],indelingen[e]),naadcode:d=>codes(indelingen[d]),
effect:(m,d,keuze,weging=0)=>congruentieVan(m,kies(keuze.filter(e=>e!==d)),paar,weging)-congruentieVan(
m,kies(keuze),paar,weging)}}function beginstaat(g){return{weergave:"congruentie",laag:0,inwoners:false,eigenKlassen:false,klasse:null,
hardeNaden:false,keuze:[...g.keuze],minstens:0,ondergrond:false,indeling:g.keuze[0],tweede:null,naast:false,
gemeente:null,regio:null,regiolijst:null,partners:true,scenarios:[],scenario:null,vandaag:false,deel:null,
werk:null,penseel:null,verft:false,heleRegio:false,verschil:false}}function maakStaat(begin2){let nu={
...begin2};const followers=[];return{get nu(){return nu},zet(change){const oud=nu;nu={...nu,...change};
for(const follower of followers)follower(nu,oud)},volg(follower){followers.push(follower)}}}function schrijf(aantal,onder,boven){if(!aantal)return(onder===boven?"":`${onder}–`)+procent(boven/
100);return boven-onder===1?`${onder}`:`${onder}–${boven-1}`}function maakKlassen({aantal,klassen},values){
const known=Array.from(values).filter(v=>!Number.isNaN(v));if(known.length===0)return klassen;const maat=aantal?
1:100;const begin2=Math.floor(Math.min(...known)*maat+1e-9);const most=Math.max(...known);const eind=aantal?
most+1:Math.max(begin2,Math.ceil(most*maat-1e-9));const inside=klassen.slice(1).map((_,i)=>Math.round(
kwantiel(values,(i+1)/klassen.length)*maat)).filter(grens=>grens>begin2&&grens<eind);const grenzen=[
begin2,...new Set(inside),eind];const last=grenzen.length-2;return grenzen.slice(0,-1).map((onder,i)=>{
const boven=grenzen[i+1];const[,,,kleur,tekst]=klassen[last?Math.round(i*(klassen.length-1)/last):klassen.
length-1];const label=schrijf(aantal,onder,boven);return[onder/maat,i===last?null:boven/maat,label,kleur,
tekst]})}function maakWaarden(g,rekenaar){const begin2=g.keuze.join(" ");const geladen=new Map;function laad(laag,which){
const key=`${laag.kolom} ${which}`;const known=geladen.get(key);if(known)return known;const made=Float64Array.
from(laag.waarden?.[which]??[],v=>v===null?NaN:v);geladen.set(key,made);return made}const metKlassen=onthoudPaar(
(laag,values)=>({...laag,klassen:maakKlassen(laag,values)}));const uitkomst=nu=>rekenaar.uitkomst(nu.
keuze);const weging=(nu,laag=g.lagen[nu.laag])=>nu.inwoners&&laag.inwoners?1:0;function van(nu,laag=g.
lagen[nu.laag]){const which=weging(nu,laag);if(laag.waarden)return laad(laag,which);return uitkomst(
nu).maten[laag.kolom][which]}const vandaag=nu=>rekenaar.uitkomst(nu.keuze.map(d=>g.basis[d]));const tussen=onthoudPaar(
vindVerschuivingen);return{uitkomst,vandaag,verschuivingen(nu){const which=nu.inwoners?1:0;const[voor,
na]=[vandaag(nu),uitkomst(nu)].map(({maten})=>maten.congruentie[which]);return tussen(voor,na)},weging,
naden:nu=>naadschaal(uitkomst(nu).naden,nu.keuze.length,nu.minstens),naam:(nu,laag=g.lagen[nu.laag])=>weging(
nu,laag)?`${laag.naam}, partners naar inwoners`:laag.naam,van,laag(nu){const laag=g.lagen[nu.laag];return nu.
eigenKlassen?metKlassen(laag,van(nu)):laag},volgtKeuze:nu=>!g.lagen[nu.laag].waarden||nu.keuze.join(
" ")===begin2}}var GRENS="A-Za-zÀ-ÖØ-öø-ÿ0-9_";var letterlijk=text=>text.replace(/[.*+?^${}()|[\]\\]/gu,"\\$&");
var keuzes=texts=>[...texts].sort((a,b)=>b.length-a.length||(a<b?-1:1)).map(letterlijk).join("|");function maakWoordkeus(eenheid){
if(!eenheid||Object.keys(eenheid.woorden).length===0)return text=>text;const{woorden,beschermd}=eenheid;
const ours=`(?<![${GRENS}/\\\\#-])(${keuzes(Object.keys(woorden))})(?![${GRENS}/\\\\-]|\\.(?:csv|xlsx|j\
son|html))`;const pattern=new RegExp(beschermd.length?`(?:${keuzes(beschermd)})|${ours}`:ours,"gu");
return text=>text.replace(pattern,(hit,word)=>word&&woorden[word]||hit)}var STAPPEN=200;var maakScenario=(naam,versie=new Map)=>({naam,versies:[versie],nu:0});var versieVan=({
versies,nu})=>versies[nu];function voegStapToe(scenario,versie,samen=false){const kept=scenario.versies.
slice(0,scenario.nu+(samen&&scenario.nu>0?0:1));const versies=[...kept,versie].slice(-STAPPEN);return{
...scenario,versies,nu:versies.length-1}}function ga(scenario,richting){const nu=scenario.nu+richting;
return nu<0||nu>=scenario.versies.length?scenario:{...scenario,nu}}function metDeel(versie,d,indeling){
const made=new Map(versie);if(indeling)made.set(d,indeling);else made.delete(d);return made}function vrijeScenarionaam(scenarios,wanted,behalve=-1){
const taken=new Set(["vandaag"]);scenarios.forEach(({naam},i)=>i!==behalve&&taken.add(naam.toLowerCase()));
const plain=wanted.trim().replace(/\s+/gu," ").slice(0,60)||"Scenario";if(!taken.has(plain.toLowerCase()))
return plain;const stam=plain.replace(/ \d+$/u,"");let number=2;while(taken.has(`${stam} ${number}`.
toLowerCase()))number+=1;return`${stam} ${number}`}function maakWerkbank(g,staat){const aantal=g.indelingen.length;const eigen=new Set;const plaatsen=new Map;
const kleuren=onthoud(d=>kleurRegios(d,g.grenzen,g.stijl.regios.length));function plaatsVan(i,d){const key=`${i}\
 ${d}`;let place=plaatsen.get(key);if(place===void 0){place=g.indelingen.push(g.indelingen[d])-1;g.basis.
push(d);plaatsen.set(key,place)}return place}function legNeer(scenarios,i){const versie=versieVan(scenarios[i]);
versie.forEach((indeling,d)=>g.indelingen[plaatsVan(i,d)]=indeling);return versie}const vandaag=keuze=>keuze.
map(d=>g.basis[d]);function metScenario(keuze,scenarios,i){const today=vandaag(keuze);if(i===null)return today;
const versie=legNeer(scenarios,i);return today.map(d=>versie.has(d)?plaatsVan(i,d):d)}function zet(change){
const{scenarios,scenario,deel,...rest}={...staat.nu,...change};const shown=rest.vandaag?null:scenario;
const versie=scenario===null?null:legNeer(scenarios,scenario);const keuze=metScenario(rest.keuze,scenarios,
shown);const werk=deel===null||scenario===null||!versie?.has(deel)?deel:plaatsVan(scenario,deel);staat.
zet({...change,keuze,werk})}function zetScenario(scenario,extra={}){const scenarios=[...staat.nu.scenarios];
scenarios[staat.nu.scenario??0]=scenario;zet({scenarios,vandaag:false,...extra})}const actief=()=>staat.
nu.scenario===null?null:staat.nu.scenarios[staat.nu.scenario];function nu(){const{deel}=staat.nu;const scenario=actief();
if(deel===null||!scenario)return null;return versieVan(scenario).get(deel)??g.indelingen[deel]}const maakBegin=(d,naam)=>{
const basis=g.indelingen[d];const copy=begin(basis,basis,kleuren(basis),g);return metRuw(copy,{naam:`${basis.
naam} (${naam})`},g)};const isVandaag=(made,basis)=>!made.vreemd&&made.regios.length===basis.regios.
length&&made.regios.every((naam,r)=>naam===basis.regios[r])&&vindVerplaatst(made,basis).length===0;function pas(wijziging,{
samen=false,...extra}={}){const{deel}=staat.nu;const scenario=actief();if(deel===null||!scenario)return false;
const versie=versieVan(scenario);const before=versie.get(deel)??maakBegin(deel,scenario.naam);const after=wijziging(
before);if(after===before){if(Object.keys(extra).length)zet(extra);return false}const made=isVandaag(
after,g.indelingen[deel])?null:after;zetScenario(voegStapToe(scenario,metDeel(versie,deel,made),samen),
extra);return true}return{vandaag,metScenario,zet,pas,actief,nu,basis:()=>staat.nu.deel===null?null:
g.indelingen[staat.nu.deel],begin(d,naam="Scenario 1",versie=new Map){const{scenarios,keuze}=staat.nu;
const own=vrijeScenarionaam(scenarios,naam);const today=vandaag(keuze);const needed=[d,...versie.keys()].
filter(e=>!today.includes(e));zet({scenarios:[...scenarios,maakScenario(own,versie)],scenario:scenarios.
length,keuze:[...new Set([...today,...needed])].sort((a,b)=>a-b),deel:d,penseel:null,vandaag:false,klasse:null})},
kiesDeel(d){const today=vandaag(staat.nu.keuze);const keuze=today.includes(d)?today:[...today,d].sort(
(a,b)=>a-b);zet({deel:d,penseel:null,keuze})},kies(i){const versie=versieVan(staat.nu.scenarios[i]);
const{deel}=staat.nu;const own=deel!==null&&(versie.has(deel)||versie.size===0)?deel:null;const d=own??
[...versie.keys()][0]??deel;zet({scenario:i,deel:d,penseel:null,vandaag:false})},hernoem(naam){const{
scenarios,scenario:i}=staat.nu;if(i===null)return;const own=vrijeScenarionaam(scenarios,naam,i);const versies=scenarios[i].
versies.map(versie=>{const made=new Map;versie.forEach((indeling,d)=>made.set(d,metRuw(indeling,{naam:`${g.
indelingen[d].naam} (${own})`},g)));return made});zetScenario({...scenarios[i],naam:own,versies})},kopieer(){
const{scenarios,scenario:i}=staat.nu;if(i===null)return;const naam=vrijeScenarionaam(scenarios,`${scenarios[i].
naam} kopie`);const made=maakScenario(naam,versieVan(scenarios[i]));zet({scenarios:[...scenarios,made],
scenario:scenarios.length,vandaag:false})},verwijder(){const{scenarios,scenario:i}=staat.nu;if(i===null)
return;const left=scenarios.filter((_,j)=>j!==i);const next=left.length?Math.min(i,left.length-1):null;
const versie=next===null?null:versieVan(left[next]);zet({scenarios:left,scenario:next,penseel:null,verft:false,
verschil:false,deel:next===null?null:[...versie?.keys()??[]][0]??staat.nu.deel,keuze:vandaag(staat.nu.
keuze)})},ga(richting){const scenario=actief();const next=scenario&&ga(scenario,richting);if(!next||
next===scenario)return false;const indeling=staat.nu.deel===null?null:versieVan(next).get(staat.nu.deel);
const regios=(indeling??g.indelingen[staat.nu.deel??0]).regios.length;const{penseel}=staat.nu;zetScenario(
next,penseel!==null&&penseel>=regios?{penseel:null}:{});return true},herstel(){const scenario=actief();
if(!scenario||versieVan(scenario).size===0)return;zetScenario(voegStapToe(scenario,new Map),{penseel:null})},
vervang(rijen){const{deel}=staat.nu;if(deel===null)return;pas(before=>{const leeg={regios:[],leden:before.
ruw.leden.map(()=>-1)};if(!rijen)return metRuw(before,{...leeg,tint:[],vreemd:true},g);return metRuw(
begin(before,rijen,kleuren(rijen),g),{naam:before.naam},g)},{penseel:null})},voegEigenToe(ruw){const made=leesIndeling(
ruw,g.n,g.drempel);const d=g.indelingen.push(made)-1;g.basis.push(d);eigen.add(d);zet({keuze:[...vandaag(
staat.nu.keuze),d].sort((a,b)=>a-b),klasse:null});return d},vergeetEigen(){const keuze=vandaag(staat.
nu.keuze).filter(d=>d<aantal);eigen.clear();const shown=staat.nu.indeling<aantal?{}:{indeling:keuze[0],
tweede:null};zet({keuze,regio:null,regiolijst:null,...shown})},eigen:()=>[...eigen]}}function maakActies({g,staat,waarden,kaart,werkbank}){const kaartje=byId("kaartje");let vorige=null;
function onthoudPlek(){if(kaartje.hidden)vorige=document.activeElement}const naarKop=()=>byId("kaart\
je-kop").focus({preventScroll:true});function kiesGemeente(m,verplaats2=false){onthoudPlek();staat.zet(
{gemeente:m,regio:null,regiolijst:null,partners:true,klasse:null});if(!verplaats2||m===null)return;kaart.
toonGemeenten(metPartners(m,waarden.uitkomst(staat.nu).k,g.n));naarKop()}function kiesRegio(d,r){onthoudPlek();
const{weergave,indeling,tweede}=staat.nu;const shown=weergave==="indelingen"&&(d===indeling||d===tweede);
staat.zet({weergave:"indelingen",regio:[d,r],regiolijst:null,gemeente:null,...shown?{}:{indeling:d,tweede:null}});
naarKop()}return{kiesGemeente,kiesRegio,zetInRegio:(gemeenten,r)=>werkbank.pas(one=>verplaats(one,gemeenten,
r,g)),kiesVanKaart(m,which){const{weergave,gemeente,indeling,tweede}=staat.nu;if(weergave!=="indelin\
gen"){kiesGemeente(gemeente===m?null:m);return}const d=which===1&&tweede!==null?tweede:indeling;const regios=g.
indelingen[d].regiosVan[m];if(regios.length===1)kiesRegio(d,regios[0]);else if(regios.length===0)kiesGemeente(
m);else{onthoudPlek();staat.zet({regiolijst:[d,m],regio:null,gemeente:null});naarKop()}},sluitKaartje(){
staat.zet({gemeente:null,regio:null,regiolijst:null});kaart.terug();if(vorige instanceof HTMLInputElement&&
isAanraking())return;if(vorige instanceof HTMLElement&&vorige.isConnected){vorige.focus({preventScroll:true})}}}}function maakSleutel(nu,waarden){const maakTeken2=(soort2,tekst)=>h("li",{},h("span",{class:`teken ${soort2}`}),
h("span",{},tekst));if(!nu.verschil){return h("ul",{class:"tekens"},maakTeken2("stippen","gestippeld\
: verhuisd in dit scenario"))}const{verschil}=waarden.verschuivingen(nu);const counts=VERSCHILLEN.map(
()=>0);for(const value of verschil){const klasse2=verschilklasse(value);if(klasse2>=0)counts[klasse2]+=
1}return h("div",{class:"legenda",role:"group","aria-label":"Legenda: verschil in congruentie"},h("p",
{class:"as"},h("span",{},"congruentie, in procentpunt"),h("span",{},"gemeenten")),VERSCHILLEN.map(([
,label,kleur],i)=>({label,kleur,i})).reverse().map(({label,kleur,i})=>h("div",{key:label,class:"lege\
ndarij smal"},h("span",{class:`vlakje ${i>4?"stip":i<4?"streepje":""}`,style:{backgroundColor:kleur}}),
h("span",{class:"label"},label),h("span",{class:"telling"},String(counts[i])))),h("ul",{class:"teken\
s"},maakTeken2("streep","dikke lijn: nieuwe regiogrens"),maakTeken2("streep weg","stippellijn: regio\
grens die vervalt")))}function volgAfdruk({g,staat,waarden,beelden,legenda,sleutel,titel,plaatje,zin}){const naamMetStand=d=>`${g.
indelingen[d].naam} (${standtekst(g.indelingen[d])})`;function kopIndelingen(nu){const shown=nu.tweede===
null?[nu.indeling]:[nu.indeling,nu.tweede];const onbekend="onbekend";return[h("h1",{},shown.map(naamMetStand).
join(" en ")),shown.map(d=>{const{naam,opgave,wettelijke_basis:basis}=g.indelingen[d];return h("p",{},
h("strong",{},naam),`. Opgave: ${opgave||onbekend} Wettelijke basis: ${basis||onbekend}.`)})]}function kop(nu){
if(nu.weergave==="indelingen")return kopIndelingen(nu);if(nu.weergave==="watals")return kopScenario(
nu);const titelVanBeeld=nu.weergave==="naden"?`Naden in minstens ${waarden.naden(nu).tekst}`:waarden.
naam(nu);const wat=nu.gemeente!==null&&beelden.toontPartners(nu)?`Partners van ${g.naam[nu.gemeente]}`:
titelVanBeeld;const keuze=nu.keuze.map(naamMetStand).join(", ");return[h("h1",{},titel(nu)),h("p",{},
wat,`. Vergeleken: ${keuze}.`)]}function kopScenario(nu){const naam=nu.scenario===null?"Wat als":nu.
scenarios[nu.scenario].naam;const wat=nu.verschil?"wie omhoog of omlaag gaat":naamMetStand(nu.deel??
nu.indeling);const keuze=nu.keuze.map(d=>naamMetStand(g.basis[d])).join(", ");return[h("h1",{},`${naam}\
: ${wat}`),nu.scenario===null?null:h("p",{},zin(nu)),h("p",{},`Vergeleken: ${keuze}.`)]}function legendaVan(nu){
if(nu.weergave==="watals")return maakSleutel(nu,waarden);if(nu.weergave==="indelingen")return sleutel(
nu);return nu.weergave==="naden"?legenda.naden(nu):legenda.kleuren(nu)}function bouw2(){const nu={...staat.
nu,naast:false};document.body.classList.toggle("veel",nu.keuze.length>16);vul(byId("afdruk"),kop(nu),
h("div",{class:"afdrukvlak"},plaatje(nu),legendaVan(nu)),h("p",{class:"afdrukvoet"},`Meer congruenti\
e is niet altijd beter: de kaart beschrijft en rangschikt niet. ${g.herkomst.grenzen}; lappendeken.`))}
window.addEventListener("beforeprint",bouw2);window.addEventListener("afterprint",()=>vul(byId("afdr\
uk")))}var kentInwoners=g=>g.eenheid?.inwoners??true;var kentProvincies=g=>g.eenheid?.provincies??true;function maakKeuzelijst(label,options,onchange){const select=h("select",{onchange:()=>onchange(select.
value)},options);return{select,element:h("label",{class:"veld"},h("span",{},label),select)}}function maakVinkje(staat,text,key){
const box=h("input",{type:"checkbox",onchange:()=>staat.zet({[key]:box.checked})});return{box,element:h(
"label",{class:"vinkje"},box,h("span",{},text))}}function maakSchakelaar(label,name,options,onchange){
const boxes=options.map(([value])=>h("input",{type:"radio",name,value,onchange:()=>onchange(value)}));
const element=h("fieldset",{class:"schakelaar"},h("legend",{},label),options.map(([,text],i)=>h("lab\
el",{},boxes[i],h("span",{},text))));const zet=value=>{for(const box of boxes)box.checked=box.value===
value};return{element,zet}}function maakGeldigheid(geldigheid){const place=geldigheid.lastIndexOf(" ")+
1;return[geldigheid.slice(0,place),h("span",{class:"ongebroken"},geldigheid.slice(place))]}function maakLink(text,onclick){
return h("button",{type:"button",class:"link",onclick},text)}var[W,H]=[320,64];function maakHistogram({laag,values,value,naam,stijl}){const known=Array.from(values).
filter(v=>!Number.isNaN(v));const top=laag.aantal?Math.max(...known,1)+1:1;const step=laag.aantal?Math.
max(1,Math.ceil(top/40)):.025;const bars=new Array(Math.max(1,Math.ceil(top/step-1e-9))).fill(0);for(const v of known)
bars[Math.min(bars.length-1,Math.floor(v/step+1e-9))]+=1;const most=Math.max(...bars,1);const w=W/bars.
length;const shapes=bars.map((count,i)=>{const klasse2=klasseVan(laag,Math.min(top,(i+.5)*step));const t=count/
most*(H-22);return s("rect",{x:(i*w+.5).toFixed(1),y:(H-14-t).toFixed(1),width:Math.max(.5,w-1).toFixed(
1),height:t.toFixed(1),fill:laag.klassen[klasse2][3],stroke:"#6b777c","stroke-width":count?.4:0})});
const text=`${naam} op ${waardetekst(laag,value)}, in de verdeling van ${known.length} gemeenten`;const ends=laag.
aantal?["0",getal(top-1)]:["0%","100%"];const line={x1:0,x2:W,y1:H-14,y2:H-14,stroke:"#6b777c","stro\
ke-width":.8};return s("svg",{class:"histogram",viewBox:`0 0 ${W} ${H}`,role:"img","aria-label":text},
shapes,s("line",line),Number.isNaN(value)?null:maakWijzer(laag.aantal?(value+.5)/step*w:value*W,stijl),
s("text",{x:0,y:H-1,class:"klein"},ends[0]),s("text",{x:W,y:H-1,class:"klein","text-anchor":"end"},ends[1]))}
function maakWijzer(x,stijl){const at=Math.min(W-1,Math.max(1,x)).toFixed(1);const line={x1:at,x2:at,
y1:3,y2:H-12,stroke:stijl.inkt,"stroke-width":1.6};return[s("line",line),s("path",{d:`M${at} ${H-13}\
l-4.5 7h9z`,fill:stijl.inkt})]}var NIEUW="nieuw";function maakZetter({g,werkbank}){const waarde2=({regiosVan},m)=>regiosVan[m].length===
1?String(regiosVan[m][0]):"";const naam=({regiosVan,regios},m)=>regiosVan[m].map(r=>regios[r]).join(
", ")||"geen regio";function opties(indeling,m){const own=waarde2(indeling,m);const order=indeling.regios.
map((_,r)=>r).sort((a,b)=>fold(indeling.regios[a])<fold(indeling.regios[b])?-1:1);return[own===""?h(
"option",{value:"",selected:true},naam(indeling,m)):null,order.map(r=>h("option",{key:r,value:r,selected:String(
r)===own},indeling.regios[r])),h("option",{key:NIEUW,value:NIEUW},"+ een nieuwe regio met deze gemee\
nte")]}function zet(m,value){if(value==="")return;werkbank.pas(one=>value===NIEUW?voegRegioToe(one,`\
Regio ${g.naam[m]}`,[m],g):verplaats(one,[m],Number(value),g))}return{kaart(m,nu){const indeling=werkbank.
nu();if(!indeling||nu.weergave!=="watals")return null;return h("label",{key:`zet ${m}`,class:"veld z\
etter"},h("span",{},`Zet ${g.naam[m]} in (${g.indelingen[nu.deel??0].naam})`),h("select",{onchange:event=>zet(
m,event.target.value)},opties(indeling,m)))},kolommen(nu){const indeling=werkbank.nu();if(!indeling||
nu.weergave!=="watals")return[];return[{kop:g.indelingen[nu.deel??0].naam,cel(m){const vulAan=event=>{
const select=event.currentTarget;const own=werkbank.nu();if(own&&select.options.length<2)vul(select,
opties(own,m))};return h("select",{"aria-label":`Regio van ${g.naam[m]}`,onfocus:vulAan,onpointerdown:vulAan,
onkeydown:vulAan,onchange:event=>zet(m,event.target.value)},h("option",{value:waarde2(indeling,m)},naam(
indeling,m)))},sleutel:m=>fold(naam(indeling,m))}]}}}var EERSTE=14;var schrijf2=(laag,value)=>Number.isNaN(value)?"geen waarde":waardetekst(laag,value);function beschrijfPlaats(g,m,tussen){
const parts=[kentProvincies(g)?g.provincie[m]:"",kentInwoners(g)?`${getal(g.inwoners[m])} inwoners`:
""];return parts.filter(Boolean).join(tussen)}function maakGemeentekaart({g,rekenaar,waarden,acties,
maakKop:maakKop2,werkbank}){const zetter=maakZetter({g,werkbank});const order=opNaam(g);const namen=list=>[
...list].sort(order).map(p=>g.naam[p]);const kiesknop=p=>maakLink(g.naam[p],()=>acties.kiesGemeente(
p,true));const knoplijst=list=>h("ul",{class:"namenlijst"},[...list].sort(order).map(p=>h("li",{key:p},
kiesknop(p))));function maakScore(f,nu){const laag=waarden.laag(nu);const values=waarden.van(nu);const value=values[f.
m];const[low,high]=[kwantiel(values,.25),kwantiel(values,.75)];return h("section",{class:"score"},h(
"p",{class:"groot"},schrijf2(laag,value)," ",h("span",{},waarden.naam(nu).toLowerCase())),maakHistogram(
{laag,values,value,naam:g.naam[f.m],stijl:g.stijl}),h("p",{class:"uitleg"},"De middelste helft van d\
e gemeenten ligt tussen ",schrijf2(laag,low)," en ",schrijf2(laag,high),". Hoger is niet vanzelf bet\
er."))}function maakKerncijfers(f){const item=(value,text)=>h("div",{},h("dt",{},text),h("dd",{},value));
return h("dl",{class:"kern"},item(`${getal(f.tafels)} van ${f.D}`,"tafels: verschillende groepen"),item(
getal(f.vast.length),"vaste partners"),item(getal(f.partners.length),"partners in totaal"))}function maakVast(f){
return h("section",{key:"vast"},h("h3",{},"Vaste partners"),f.vast.length?[h("p",{class:"uitleg"},`S\
amen in alle ${f.D} indelingen:`),knoplijst(f.vast)]:h("p",{},"Geen enkele gemeente is overal partne\
r."))}function schrijfAfwijking({indelingen,leiders,effect},nu){const lijst=list=>opsomming(list.map(
d=>g.indelingen[d].naam));const met=waarden.weging(nu)?" (partners naar inwoners)":"";const hoger=`i\
s de congruentie${met} ${getal(100*effect,0)} procentpunt hoger`;if(indelingen.length===1){return[`W\
ijkt het meest af: ${lijst(indelingen)}`,`Zonder deze indeling ${hoger}.`]}if(leiders.length===indelingen.
length){return[`Wijken even ver af: ${lijst(indelingen)}`,`Zonder een van deze ${hoger}.`]}const wie=`\
Wijken het meest af, met hetzelfde gezelschap: ${lijst(indelingen)}`;const een=leiders.length>1?"een\
 van ":"";return[wie,`Zonder ${een}${lijst(leiders)} ${hoger}.`]}function maakAfwijking({afwijkend},nu){
if(!afwijkend)return null;const{wel,niet}=afwijkend;const[wie,zonder]=schrijfAfwijking(afwijkend,nu);
const why=[wel.length?`Alleen daar of bijna alleen daar partner: ${opsomming(namen(wel),6)}.`:"",niet.
length?`Juist daar geen partner, elders meestal wel: ${opsomming(namen(niet),6)}.`:""];return h("sec\
tion",{key:"afwijking"},h("h3",{},wie),h("p",{},[zonder,...why].filter(Boolean).join(" ")))}function maakRegios(f){
const rows=f.held.map(d=>{const{naam,geldigheid,regios,regiosVan}=g.indelingen[d];return h("tr",{key:d},
h("th",{scope:"row"},naam,geldigheid?h("small",{},maakGeldigheid(geldigheid)):null),h("td",{},regiosVan[f.
m].map((r,i)=>[i?", ":"",maakLink(regios[r],()=>acties.kiesRegio(d,r))])),h("td",{class:"getal"},getal(
f.kringen.get(d)?.size)))});return h("section",{key:"regios"},h("h3",{},"Regio per indeling"),h("tab\
le",{class:"lijst"},h("thead",{},h("tr",{},h("th",{scope:"col"},"Indeling"),h("th",{scope:"col"},"Re\
gio"),h("th",{scope:"col",class:"getal"},"Leden"))),h("tbody",{},rows)))}let ruim=null;function vulRooster(f){
if(f.partners.length===0){return[h("h3",{},"Partners"),h("p",{},"Geen partners in de gekozen indelin\
gen.")]}const kop=h("tr",{},h("th",{scope:"col"},"Partner"),h("th",{scope:"col",class:"getal"},"Same\
n"),f.held.map(d=>h("th",{key:d,scope:"col",class:"schuin"},h("span",{},g.indelingen[d].naam))));const row=({
p,shared})=>h("tr",{key:p},h("th",{scope:"row",title:g.naam[p]},kiesknop(p)),h("td",{class:"getal"},
`${shared}/${f.D}`),f.held.map(d=>{const yes=f.kringen.get(d)?.has(p);return h("td",{key:d,class:yes?
"wel":"niet"},h("span",{class:"hoorbaar"},yes?"ja":"nee"))}));const body=h("tbody",{},f.partners.slice(
0,ruim===f.m?Infinity:EERSTE).map(row));const more=f.partners.length-body.childElementCount;function toonAlle(event){
const sectie=event.currentTarget.closest("section");if(!sectie)return;ruim=f.m;werkBij(sectie,vulRooster(
f));sectie.querySelectorAll("tbody button").forEach((button,i)=>{if(i===EERSTE&&button instanceof HTMLElement)
button.focus({preventScroll:true})})}return[h("h3",{},"Met wie, aan welke tafels"),h("div",{class:"r\
ooster",tabindex:"0",role:"region","aria-label":"Partners per indeling"},h("table",{},h("thead",{},kop),
body)),more>0?h("button",{type:"button",class:"knop klein",onclick:toonAlle},`Toon ook de andere ${more}`):
null]}function maakHarde({harde}){if(harde.length===0)return null;return h("section",{key:"buren"},h(
"h3",{},"Buren over een harde naad"),h("p",{class:"uitleg"},"Grenzen aan elkaar, maar zitten in geen\
 enkele gekozen indeling samen:"),knoplijst(harde))}function alsTekst(f,nu){const laag=waarden.laag(
nu);const values=waarden.van(nu);const mean=schrijf2(laag,gemiddelde(values));const plaats=beschrijfPlaats(
g,f.m,", ");const lines=[`${g.naam[f.m]}${plaats?` (${plaats})`:""}`,`${waarden.naam(nu)}: ${schrijf2(
laag,values[f.m])} (landelijk gemiddeld ${mean}). Meer is niet altijd beter.`,`Tafels (verschillende\
 groepen): ${getal(f.tafels)} van ${f.D}. Partners: ${f.partners.length}.`,`Vaste partners: ${opsomming(
namen(f.vast))||"geen"}.`];if(f.afwijkend)lines.push(`${schrijfAfwijking(f.afwijkend,nu).join(". ")}`);
if(f.harde.length)lines.push(`Buren over een harde naad: ${opsomming(namen(f.harde))}.`);lines.push(
"","Regio per indeling:");for(const d of f.held){const{naam,regios,regiosVan}=g.indelingen[d];lines.
push(`- ${naam} (${standtekst(g.indelingen[d])}): ${opsomming(regiosVan[f.m].map(r=>regios[r]))}`)}lines.
push("","Partners:");for(const{p,shared}of f.partners)lines.push(`- ${g.naam[p]}: ${shared} van ${f.
D}`);const sources=nu.keuze.map(d=>`${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);lines.
push("",`Bron: lappendeken; ${nu.keuze.length} indelingen: ${opsomming(sources)}.`);return lines.join(
"\n")}return(m,nu)=>{const f=leesGemeente(g,rekenaar,m,nu.keuze,waarden.weging(nu));const regel=beschrijfPlaats(
g,m," · ");return[maakKop2(g.naam[m],regel,()=>alsTekst(f,nu)),zetter.kaart(m,nu),maakScore(f,nu),maakKerncijfers(
f),maakVast(f),maakAfwijking(f,nu),maakRegios(f),h("section",{key:"partners",class:"partnerrooster"},
vulRooster(f)),maakHarde(f)]}}var FEITEN=[["opgave","Opgave"],["wettelijke_basis","Wettelijke basis"],["verplichting","Verplichtin\
g"],["rechtsvorm","Rechtsvorm"],["wijzigbaar_door","Wijzigbaar door"],["kanttekening","Kanttekening"]];
var VERTROUWEN={A:"A, stevige bron",B:"B, bruikbaar",C:"C, met gaten"};var maakTerm=(name,value,extra=null)=>[
h("dt",{},name),h("dd",{class:value?null:"onbekend"},value||"onbekend",extra)];var maakTeken=(swatch,text)=>h(
"li",{},h("span",{class:`teken ${swatch}`}),h("span",{},text));function maakFeiten(indeling,kiesRegio){
const{naam,domein,stand,geldigheid,vertrouwen,regios,leden,bronnen}=indeling;const rows=FEITEN.map(([
key,name])=>key==="kanttekening"&&!indeling[key]?[]:maakTerm(name,String(indeling[key]||"")));return h(
"section",{class:"feiten"},h("h2",{},naam," ",h("small",{},telwoord(regios.length,"regio","regio's"))),
h("dl",{},maakTerm("Domein",domein),maakTerm("Stand",String(stand),geldigheid?[", ",maakGeldigheid(geldigheid)]:
null),maakTerm("Vertrouwen",VERTROUWEN[vertrouwen]),rows),bronnen.length?h("details",{key:"bronnen"},
h("summary",{},"Bronnen"),h("ul",{},bronnen.map(text=>h("li",{},text)))):null,h("details",{key:"regi\
os"},h("summary",{},"Alle regio's"),h("ul",{class:"regiolijst"},regios.map((regio,r)=>h("li",{},maakLink(
regio,()=>kiesRegio(r)),h("small",{},` ${telwoord(leden[r].length,"gemeente","gemeenten")}`))))))}function maakTekens({
regiosVan,hoofd}){const tel=is=>regiosVan.filter(is).length;const none=tel(regios=>regios.length===0);
const several=tel((regios,m)=>regios.length>1&&hoofd[m]>=0);const unknown=tel((regios,m)=>regios.length>
1&&hoofd[m]<0);const count=size=>telwoord(size,"gemeente","gemeenten");return h("ul",{class:"tekens"},
none?maakTeken("geen",`grijs gearceerd: geen regio (${count(none)})`):null,several?maakTeken("arceri\
ng",`gekleurd en gearceerd: in meer dan één regio (${count(several)}); de kleur is die van het gro\
otste deel`):null,unknown?maakTeken("arcering",`wit en gearceerd: in meer dan één regio (${count(unknown)}\
), onbekend met welk deel; kies de gemeente voor de lijst`):null)}function maakPaarkader(a,b,naast){
const counts=telSamenhang(a,b);const samen=counts.gelijk+counts.genest+counts.kruisend;const none=[a,
b].some(({regiosVan})=>regiosVan.some(regios=>regios.length===0));const leeg=none?", of een van de t\
wee heeft hier geen regio":"";const over=()=>[maakTeken("vlak",`gekleurd vlak: ${a.naam} (${standtekst(
a)})`),maakTeken("streep",`dikke lijn: ${b.naam} (${standtekst(b)})`),maakTeken("stippen","gestippel\
d: de twee regio's van deze gemeente zijn gelijk"),maakTeken("effen",`effen: de een past in de ander${leeg}`),
maakTeken("arcering","gearceerd: zij kruisen elkaar")];const alleen=()=>none?maakTeken("geen","grijs\
: geen regio"):null;return h("div",{class:"legenda"},h("ul",{class:"tekens"},naast?alleen():over()),
samen===0?h("p",{class:"uitleg"},"Geen enkele gemeente heeft in beide een regio: er valt niets te ve\
rgelijken."):h("p",{class:"uitleg"},`Van de ${telwoord(samen,"regio","regio's")} van ${b.naam} met e\
en gemeente die ook ${a.naam} indeelt: `,h("strong",{},`${counts.gelijk} gelijk`),` aan een regio va\
n ${a.naam}, `,h("strong",{},`${counts.genest} genest`)," (de een past in de ander) en ",h("strong",
{},`${counts.kruisend} kruisend`)," (elk heeft ook een gemeente die de ander mist)."))}function maakIndelingen({
g,staat,domeinen,kiesRegio}){const aantal=g.indelingen.length;const maakOptie=d=>h("option",{key:d,value:d},
`${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);function maakOpties(){const gemaakt=g.indelingen.
flatMap((_,d)=>d<aantal?[]:[d]);return[domeinen.map(([naam,members])=>h("optgroup",{key:naam,label:naam},
members.map(maakOptie))),gemaakt.length?h("optgroup",{key:"eigen werk",label:"eigen lijsten en scena\
rio’s"},gemaakt.map(maakOptie)):null]}const eerste=maakKeuzelijst("Indeling, als vlakken",maakOpties(),
value=>{const d=Number(value);const second=staat.nu.tweede===d?null:staat.nu.tweede;staat.zet({indeling:d,
tweede:second,regio:null,regiolijst:null})});const tweede=maakKeuzelijst("Tweede indeling",[h("optio\
n",{key:"",value:""},"geen"),...maakOpties()],value=>staat.zet({tweede:value===""?null:Number(value)}));
const vorm=maakSchakelaar("Toon de tweede","vorm",[["over","als lijnen erover"],["naast","ernaast"]],
value=>staat.zet({naast:value==="naast"}));const kader=h("div",{});const info=h("div",{});const feiten=d=>maakFeiten(
g.indelingen[d],r=>kiesRegio(d,r));function teken(nu,oud){if(oud&&oud.scenarios===nu.scenarios&&oud.
keuze===nu.keuze){}else if(g.indelingen.length>aantal){werkBij(eerste.select,maakOpties());werkBij(tweede.
select,h("option",{key:"",value:""},"geen"),maakOpties())}eerste.select.value=String(nu.indeling);tweede.
select.value=nu.tweede===null?"":String(nu.tweede);for(const option of tweede.select.options)option.
disabled=option.value===String(nu.indeling);vorm.element.hidden=nu.tweede===null;vorm.zet(nu.naast?"\
naast":"over");const shown=["indeling","tweede","naast","weergave","scenarios"];if(oud&&shown.every(
key=>oud[key]===nu[key]))return;const one=g.indelingen[nu.indeling];werkBij(kader,nu.tweede===null?[
h("p",{class:"uitleg"},"Wijs een regio aan voor de naam, kies haar voor de leden. Kleuren onderschei\
den buren en betekenen verder niets."),maakTekens(one)]:maakPaarkader(one,g.indelingen[nu.tweede],nu.
naast));werkBij(info,feiten(nu.indeling),nu.tweede===null?null:feiten(nu.tweede))}return{element:[h(
"div",{class:"paar"},eerste.element,tweede.element),vorm.element,kader,info],teken,sleutel(nu){const one=g.
indelingen[nu.indeling];return nu.tweede===null?maakTekens(one):maakPaarkader(one,g.indelingen[nu.tweede],
false)}}}var SMAL="(max-width: 1239.98px)";var isOpenIn=nu=>nu.gemeente!==null||nu.regio!==null||nu.regiolijst!==
null;function maakKaartje({g,meld,bouwGemeente,bouwRegio,bouwRegiolijst}){const kaartje=byId("kaartj\
e");const smal=window.matchMedia(SMAL);function bouw2(nu){if(nu.regio){const[d,r]=nu.regio;return[g.
indelingen[d].regios[r],bouwRegio(d,r,nu)]}if(nu.regiolijst){const[d,m]=nu.regiolijst;return[g.naam[m],
bouwRegiolijst(d,m)]}return nu.gemeente===null?null:[g.naam[nu.gemeente],bouwGemeente(nu.gemeente,nu)]}
function teken(nu,oud){const open=isOpenIn(nu);kaartje.hidden=!open;document.body.classList.toggle("\
met-kaartje",open);if(!open)vul(kaartje);const anders=keys=>keys.some(key=>oud[key]!==nu[key]);const fresh=anders(
["gemeente","regio","regiolijst"]);const same=!anders(["keuze","scenarios","deel","weergave","laag",
"inwoners"]);const made=fresh||!same?bouw2(nu):null;if(!made)return;const[naam,inhoud2]=made;if(!fresh){
werkBij(kaartje,inhoud2);return}vul(kaartje,inhoud2);kaartje.scrollTop=0;meld(naam)}function schikPaneel(){
byId("paneel").inert=smal.matches&&!kaartje.hidden;for(const kop of kaartje.querySelectorAll("h2, h3")){
const level=Number(kop.tagName.slice(1))-(smal.matches?1:0);kop.setAttribute("role","heading");kop.setAttribute(
"aria-level",String(level))}}smal.addEventListener("change",schikPaneel);return{teken,schikPaneel,isOpen:()=>!kaartje.
hidden}}var KOPIEER="Kopieer als tekst";async function kopieer(text){try{await navigator.clipboard.writeText(
text);return true}catch{const veld=h("textarea",{class:"hoorbaar","aria-hidden":"true"});veld.value=
text;document.body.append(veld);veld.select();const done=document.execCommand("copy");veld.remove();
return done}}function maakKaartjekop({meld,sluit,druk}){return(naam,regel,alsTekst)=>{async function bijKlik(event){
const knop2=event.currentTarget;const said=await kopieer(inWoorden(alsTekst()))?"Gekopieerd":"Kopiër\
en lukte niet";werkBij(knop2,said);meld(said);setTimeout(()=>werkBij(knop2,KOPIEER),1600)}const knop=h(
"button",{type:"button",class:"knop klein",onclick:bijKlik},KOPIEER);return h("header",{},h("button",
{type:"button",class:"sluit","aria-label":"Sluiten",onclick:sluit},"×"),h("h2",{id:"kaartje-kop",tabindex:"\
-1"},naam),h("p",{class:"regel"},regel),h("p",{class:"knoppen"},knop,h("button",{type:"button",class:"\
knop klein",onclick:druk},"Druk af")))}}var SOORTEN=new Set(["keten","afgeleid","maatlat"]);var isGelijk2=(a,b)=>a.length===b.length&&a.every(
(d,i)=>d===b[i]);function lijstVoorkeuzes(g){const found=[];const opened=g.keuzes.some(([,keuze])=>isGelijk2(
g.keuze,keuze));const all=opened?g.keuzes:[["zoals geopend",g.keuze],...g.keuzes];for(const[naam,keuze]of all){
if(keuze.length<2||found.some(other=>isGelijk2(other.keuze,keuze)))continue;found.push({naam,keuze})}
const every=g.indelingen.map((_,d)=>d);if(found.length&&!found.some(({keuze})=>isGelijk2(keuze,every))){
found.push({naam:"werkelijk alle",keuze:every})}return found}function lijstDomeinen(g){const found=new Map;
g.indelingen.forEach(({domein},d)=>{const known=found.get(domein);if(known)known.push(d);else found.
set(domein,[d])});const rank=([,members])=>members.some(d=>g.indelingen[d].standaard)?0:1;return[...found].
sort((a,b)=>rank(a)-rank(b)||(fold(a[0])<fold(b[0])?-1:1))}function maakKeuze({g,staat,werkbank,meld,
domeinen}){const voorkeuzes=lijstVoorkeuzes(g);function kies(keuze){if(keuze.length<2){meld("Kies mi\
nstens twee indelingen: met één valt niets te vergelijken.");teken(staat.nu);return}const sorted=[
...keuze].sort((a,b)=>a-b);meld(`${telwoord(sorted.length,"indeling","indelingen")} vergeleken`);werkbank.
zet({keuze:sorted,klasse:null})}function schakel(d,aan){const now=werkbank.vandaag(staat.nu.keuze).filter(
e=>e!==d);kies(aan?[...now,d]:now)}function maakVakje(d){const box=h("input",{type:"checkbox",onchange:()=>schakel(
d,box.checked)});return box}const vakjes=new Map(g.indelingen.map((_,d)=>[d,maakVakje(d)]));function maakRegel(d){
const{naam,stand,geldigheid,regios,voorlopig,soort:soort2}=g.indelingen[d];return h("label",{class:"\
vinkje"},vakjes.get(d),h("span",{},naam,voorlopig?" (voorlopig)":"",geldigheid?h("small",{class:"ond\
er"},maakGeldigheid(geldigheid)):null),h("small",{title:telwoord(regios.length,"regio","regio's")},SOORTEN.
has(soort2)?`${soort2} · ${stand}`:String(stand)))}function maakDomein([naam,members]){const every=maakLink(
"alle",()=>{const today=werkbank.vandaag(staat.nu.keuze);const all=members.every(d=>today.includes(d));
const others=today.filter(d=>!members.includes(d));kies(all?others:[...others,...members])});every.setAttribute(
"aria-label",`alle indelingen van ${naam} aan of uit`);return h("fieldset",{class:"domein"},h("legen\
d",{},h("span",{},naam)," ",members.length>1?every:null),members.map(maakRegel))}const knoppen=voorkeuzes.
map(({naam,keuze})=>h("button",{type:"button",class:"pil",onclick:()=>kies(keuze)},naam," ",h("small",
{},`(${getal(keuze.length)})`)));const kop=h("summary",{});const element=h("details",{class:"keuze"},
kop,h("div",{class:"pillen",role:"group","aria-label":"Kant-en-klare keuzes"},knoppen),domeinen.map(
maakDomein));const bekend=g.indelingen.length;let eigenvak=null;function voegEigenToe(){if(eigenvak)
eigenvak.hidden=werkbank.eigen().length===0;for(const[d,box]of vakjes){const regel=box.closest("labe\
l");if(d>=bekend&&regel)regel.hidden=!werkbank.eigen().includes(d)}const fresh=werkbank.eigen().filter(
d=>!vakjes.has(d));if(fresh.length===0)return;if(!eigenvak){eigenvak=h("fieldset",{class:"domein"},h(
"legend",{},"Eigen lijsten"));element.append(eigenvak)}for(const d of fresh){vakjes.set(d,maakVakje(
d));eigenvak.append(maakRegel(d))}}function teken(nu){voegEigenToe();const today=werkbank.vandaag(nu.
keuze);const count=new Set(nu.keuze.map(d=>g.indelingen[d].domein)).size;const total=telwoord(bekend+
werkbank.eigen().length,"indeling","indelingen");werkBij(kop,h("strong",{},`${nu.keuze.length} van ${total}`),
` in ${telwoord(count,"domein","domeinen")} vergeleken`);vakjes.forEach((box,d)=>box.checked=today.includes(
d));voorkeuzes.forEach(({keuze},i)=>knoppen[i].setAttribute("aria-pressed",String(isGelijk2(keuze,today))))}
return{element,teken,kies}}function maakKop(g){const begin2=g.keuze.join(" ");function titel(nu){const domeinen=new Set(nu.keuze.
map(d=>g.indelingen[d].domein)).size;const velden=domeinen===1?"één domein":`${getal(domeinen)} do\
meinen`;return g.titel||`Congruentie van ${getal(nu.keuze.length)} indelingen in ${velden}`}function teken(nu){
document.title=inWoorden(titel(nu));werkBij(byId("titel"),titel(nu));const standen=nu.keuze.map(d=>g.
indelingen[d].stand);const[first,last]=[Math.min(...standen),Math.max(...standen)];const stand=first===
last?`${first}`:`${first} tot ${last}`;const today=nu.keuze.map(d=>g.basis[d]).join(" ");const own=today!==
begin2;const known=g.keuzes.find(([,keuze])=>keuze.join(" ")===today);const anders=nu.keuze.some(d=>g.
basis[d]!==d);const wat=known?`Keuze: ${known[0]}`:"Eigen keuze";const count=telwoord(nu.keuze.length,
"indeling","indelingen");werkBij(byId("ondertitel"),own?h("strong",{},`${wat}${g.titel?`, ${count}`:
""}, stand ${stand}`):`Stand ${stand}`,`; ${telwoord(g.n,"gemeente","gemeenten")}`,g.gemeld.length?`\
, waarvan ${getal(g.gemeld.length)} in het rapport`:"",anders&&nu.scenario!==null?h("strong",{class:"\
metscenario"},` Met ${nu.scenarios[nu.scenario].naam}`):null)}return{titel,teken}}function schrijfVak([first,last],D){if(first!==last)return`${first}–${last} van ${D}`;return last===
D?`alle ${D}`:`${last} van ${D}`}function maakRij({monster,label,deel,kleur,telling,extra={},knop=null,
merk=null}){const vulling=h("span",{class:"balk-vulling",style:{width:`${(100*deel).toFixed(1)}%`,background:kleur}});
const cells=[monster,h("span",{class:"label"},label),h("span",{class:"balk"},vulling),h("span",{class:"\
telling"},telling),merk?h("span",{class:"merkteken"},merk):null];return knop?h("button",{type:"butto\
n",class:"legendarij",...extra,onclick:knop},cells):h("div",{class:"legendarij",...extra},cells)}var maakVlakje=(kleur,geen=false)=>h(
"span",{class:geen?"vlakje geen":"vlakje",style:{background:kleur}});function maakLijntje(share,kleur){
const ends={x1:3,x2:23,y1:5,y2:5};const look={stroke:kleur,"stroke-width":naaddikte(share)*1.3,"stro\
ke-linecap":"round"};return s("svg",{class:"lijntje",viewBox:"0 0 26 10","aria-hidden":"true"},s("li\
ne",{...ends,...look}))}function maakLegendavak(naam,[links,rechts],rows,onder=null,soort2="legenda"){
return h("div",{class:soort2,role:"group","aria-label":`Legenda: ${naam}`},h("p",{class:"as"},h("spa\
n",{},links),h("span",{},rechts)),rows,onder)}function maakLegenda({g,staat,waarden,beelden,meld}){function maat(nu){
const laag=waarden.laag(nu);const values=waarden.van(nu);const counts=laag.klassen.map(()=>0);let missing=0;
for(const value of values){const klasse2=klasseVan(laag,value);if(klasse2<0)missing+=1;else counts[klasse2]+=
1}const most=Math.max(...counts,1);const{gemeente}=nu;const own=gemeente===null?-1:klasseVan(laag,values[gemeente]);
const rows=laag.klassen.map(([,,label,kleur],i)=>{const aantal=telwoord(counts[i],"gemeente","gemeen\
ten");return maakRij({monster:maakVlakje(kleur),label,deel:counts[i]/most,kleur,telling:getal(counts[i]),
merk:gemeente!==null&&i===own?g.naam[gemeente]:null,knop(){const aan=staat.nu.klasse!==i;staat.zet({
klasse:aan?i:null});meld(aan?`Alleen ${label}: ${aantal}`:"Alle klassen")},extra:{key:label,"aria-pr\
essed":String(nu.klasse===i),"aria-label":`${laag.naam} ${label}: ${aantal}`,title:"Toon alleen deze\
 klasse"}})});rows.reverse();if(missing>0){rows.push(maakRij({monster:maakVlakje(g.stijl.geen,true),
label:"geen waarde",deel:0,kleur:g.stijl.geen,telling:getal(missing)}))}const onder=[h("p",{class:"a\
s"},h("span",{},laag.laag)),g.gemeld.length?h("p",{class:"uitleg"},"Bleek: gemeenten buiten het geko\
zen deel. De aantallen en gemiddelden zijn van het hele land."):null,nu.eigenKlassen?h("p",{class:"u\
itleg"},"Klassen naar deze waarden: in elke ongeveer even veel gemeenten. Vergelijk de kleuren niet \
met die van een andere kaart."):null];return maakLegendavak(waarden.naam(nu),[laag.hoog,"gemeenten"],
rows,onder)}function partners(nu,own){const{k,aantal}=waarden.uitkomst(nu);const D=aantal[own];const bins=deelIn(
D);const counts=bins.map(()=>0);for(let p=0;p<g.n;p+=1){const shared=k[own*g.n+p];if(shared>0)counts[bins.
findIndex(([,last])=>shared<=last)]+=1}const most=Math.max(...counts,1);const rows=bins.map((bin,i)=>{
const kleur=partnerkleur(deelVan(bin,D),g.stijl);return maakRij({monster:maakVlakje(kleur),label:schrijfVak(
bin,D),deel:counts[i]/most,kleur,telling:getal(counts[i]),extra:{key:i}})});rows.reverse();return maakLegendavak(
"partners",[`samen met ${g.naam[own]} in`,"gemeenten"],rows)}return{maat,kleuren:nu=>nu.gemeente!==null&&
beelden.toontPartners(nu)?partners(nu,nu.gemeente):maat(nu),naden(nu){const{klassen,klasse:klasse2}=waarden.
naden(nu);const km=klassen.map(()=>0);g.grenzen.forEach((grens,i)=>{const found=klasse2(i);if(found>=
0)km[found]+=grens.km});const most=Math.max(...km,1);const rows=klassen.map(({deel,label,uit},i)=>{const kleur=naadkleur(
deel,g.stijl);return maakRij({monster:maakLijntje(deel,kleur),label,deel:km[i]/most,kleur,telling:`${getal(
km[i])} km`,extra:{key:label,"data-uit":uit?"uit":null}})});rows.reverse();return maakLegendavak("na\
den",["regiogrens in","lengte"],rows,null,"legenda lang")}}}function maakMelding(element){let wachter=0;return text=>{window.clearTimeout(wachter);wachter=window.
setTimeout(()=>vul(element,text),60)}}var inhoud=({ruw:{regios,leden,tint=[],vreemd=false}})=>({regios,leden,tint,vreemd});function schrijfWerk({
scenarios,scenario},eigen,g){return JSON.stringify({eigen:eigen.map(d=>g.indelingen[d].ruw),scenarios:scenarios.
map(one=>({naam:one.naam,delen:[...versieVan(one)].map(([d,indeling])=>[g.indelingen[d].slug,inhoud(
indeling)])})),scenario})}var isTekst=x=>typeof x==="string"&&x.length<=200;var isGeheel=(x,van,tot)=>Number.
isInteger(x)&&Number(x)>=van&&Number(x)<tot;function isLigging(x,regios){if(typeof x==="number")return isGeheel(
x,-1,regios);return Array.isArray(x)&&x.every(row=>Array.isArray(row)&&isGeheel(row[0],0,regios)&&(row[1]===
null||typeof row[1]==="number"&&row[1]>=0&&row[1]<=1))}function isInhoud(x,g){const{regios,leden,tint=[]}=x??
{};return Array.isArray(regios)&&regios.length<=2*g.n&&regios.every(isTekst)&&Array.isArray(leden)&&
leden.length===g.n&&leden.every(one=>isLigging(one,regios.length))&&Array.isArray(tint)&&tint.every(
c=>isGeheel(c,0,g.stijl.regios.length))}function neemKenmerken(x,vorm){const made={...vorm};for(const key of[
"slug","naam","domein","kanttekening"]){if(isTekst(x[key]))made[key]=x[key]}return{...made,regios:x.
regios,leden:x.leden}}function leesWerk(text,g,vorm){let found;try{found=JSON.parse(text)}catch{return null}
if(!Array.isArray(found?.eigen)||!Array.isArray(found.scenarios))return null;const eigen=found.eigen.
filter(x=>isInhoud(x,g)).map(x=>neemKenmerken(x,vorm));const naam=one=>isTekst(one?.naam)?one.naam:"\
Scenario";const maak=()=>found.scenarios.slice(0,50).map(one=>{const versie=new Map;for(const[slug,x]of Array.
isArray(one?.delen)?one.delen:[]){const d=g.indelingen.findIndex((other,i)=>other.slug===slug&&g.basis[i]===
i);if(d<0||!isInhoud(x,g))continue;const{regios,leden,tint,vreemd}=x;const basis=g.indelingen[d];const ruw={
...basis.ruw,regios,leden,tint,vreemd:vreemd===true};const own=`${basis.naam} (${naam(one)})`;versie.
set(d,leesIndeling({...ruw,naam:own},g.n,g.drempel))}return maakScenario(naam(one),versie)});const last=found.
scenarios.length-1;const scenario=isGeheel(found.scenario,0,last+1)?found.scenario:last;return{eigen,
maak,scenario}}function maakEigen(lijst){return{...lijst,domein:lijst.naam,groep:"",soort:"eigen",gemaakt:true,standaard:false,
voorlopig:false,stand:new Date().getFullYear(),opgave:"Een eigen indeling, in deze kaart gemaakt of \
geplakt.",wettelijke_basis:"",verplichting:"",rechtsvorm:"",wijzigbaar_door:"",vertrouwen:"",geldigheid:"",
bronnen:[]}}var isGelijkeRij=(a,b)=>a.length===b.length&&a.every((x,i)=>x===b[i]);var REGELS=2e4;var TEKENS2=4e6;var CEL=/^(?=[\s']*[=+@-])/u;var BINNEN=/(?<=,)(?=[\s"']*[=+@-])/gu;var CEL_TERUG=/^'(?=[\s']*[=+@-])/u;
var BINNEN_TERUG=/(?<=[,;])'(?=[\s"']*[=+@-])/gu;function schrijfCel(text){const line=text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu,
" ");const safe=line.replace(CEL,"'").replace(BINNEN,"'");return/[";]/u.test(safe)?`"${safe.replace(
/"/gu,'""')}"`:safe}function schrijfCsv(rows){return`\uFEFF${rows.map(row=>`${row.map(schrijfCel).join(
";")}\r
`).join("")}`}function vindScheiding(text){const lines=text.replace(/"[^"]*"/gu,"").split(/\r\n|\r|\n/u).
slice(0,50);const score=mark=>lines.filter(line=>line.includes(mark)).length;const marks=["	",";","|",
","];return marks.reduce((best,mark)=>score(mark)>score(best)?mark:best)}function leesCel(text){return text.
replace(/\u00A0/gu," ").trim().replace(CEL_TERUG,"").replace(BINNEN_TERUG,"")}var celpatroon=mark=>new RegExp(
`(?:"((?:[^"]|"")*)"(?=${mark}|[\\r\\n]|$)|([^\\r\\n${mark}]*))(${mark}|\\r\\n|\\r|\\n|$)`,"uy");function leesTabel(source){
const text=source.slice(0,TEKENS2).replace(/^\uFEFF/u,"");const mark=vindScheiding(text);const patroon=celpatroon(
mark==="|"?"\\|":mark);const rows=[];let cells=[];let[regel,begin2]=[1,1];while(patroon.lastIndex<text.
length&&rows.length<REGELS){const found=patroon.exec(text);if(!found)break;const[all,quoted,plain,end]=found;
cells.push(leesCel(plain??quoted.replace(/""/gu,'"')));regel+=all.split("\n").length-1||(end==="\r"?
1:0);if(end===mark&&patroon.lastIndex<text.length)continue;if(cells.some(Boolean))rows.push({regel:begin2,
cellen:cells});cells=[];begin2=regel}return rows}function pers(folded){const key=folded.replace(/ /gu,
"");return key.replace(/(?:19|20)\d\d$/u,"")||key}var ONBEKEND2={m:-1,soort:"onbekend"};var kaal=text=>fold(text).replace(/^gemeente /u,"");var maakGemeentezoeker=onthoud(
bouwZoeker);function bouwZoeker({naam,namen,gemeenten}){const known=new Map;naam.forEach((one,m)=>{const key=fold(
one);known.set(key,known.has(key)?{m:-1,soort:"dubbel"}:{m,soort:""})});naam.forEach((one,m)=>{const key=fold(
one.replace(/\s*\([^)]*\)\s*$/u,""));if(key===fold(one))return;known.set(key,known.has(key)?{m:-1,soort:"\
dubbel"}:{m,soort:""})});const andere=new Map;for(const[one,m]of namen){const key=fold(one);const list=andere.
get(key)??new Set;andere.set(key,list.add(m))}for(const[one,m,soort2]of namen){const key=fold(one);if(known.
has(key))continue;const several=(andere.get(key)?.size??0)>1||soort2==="verdeeld";known.set(key,several?
{m:-1,soort:"verdeeld"}:{m,soort:soort2==="vroeger"?"vroeger":""})}const codes=new Map(gemeenten.code.
map((code,m)=>[code.toUpperCase(),m]));function zoek(text){const code=/^(?:GM)?0*(\d{1,4})(?:\.0)?$/iu.
exec(text.trim());if(code){const m=codes.get(`GM${code[1].padStart(4,"0")}`)??-1;return{m,soort:m<0?
"onbekend":""}}return known.get(fold(text))??known.get(kaal(text))??ONBEKEND2}const gezocht=new Map;
return text=>{const found=gezocht.get(text)??zoek(text.slice(0,120));if(gezocht.size<5e4)gezocht.set(
text,found);return found}}var NIEUW2="nieuw:";var REGIO="regio:";var KOP=["indeling","gemeente","naar_regio","reden"];var KOLOMMEN2={
indeling:["indeling"],gemeente:["gemeente","gemeentenaam","gemeentecode"],naar:["naarregio","naar","\
nieuweregio"]};function maakRegels(nu,basis,{naam}){if(nu.vreemd)return null;const moved=vindVerplaatst(
nu,basis);if(moved.some(m=>typeof nu.ruw.leden[m]!=="number"||nu.ruw.leden[m]===-1))return null;const doel=m=>Number(
nu.ruw.leden[m]);const noem=r=>r<basis.regios.length?basis.regios[r]:`${NIEUW2} ${nu.regios[r]}`;const rows=[];
const done=new Set;for(const[r,leden]of basis.leden.entries()){const left=leden.filter(m=>!done.has(
m));if(leden.length===0||nu.leden[r].length>0)continue;const targets=new Set(leden.map(doel));if(left.
length<leden.length||targets.size>1)return null;rows.push([nu.slug,`${REGIO} ${basis.regios[r]}`,noem(
doel(leden[0])),""]);for(const m of leden)done.add(m)}for(const m of moved)if(!done.has(m))rows.push(
[nu.slug,naam[m],noem(doel(m)),""]);return rows}function schrijfIndeling({regios,ruw},{naam,gemeenten}){
const rows=ruw.leden.flatMap((ligging2,m)=>{const list=typeof ligging2==="number"?ligging2<0?[]:[[ligging2,
1]]:ligging2;return list.map(([r,aandeel])=>[gemeenten.code[m],naam[m],regios[Number(r)],aandeel===null?
"":String(aandeel)])});return schrijfCsv([["gemeente_code","gemeente_naam","regio","aandeel"],...rows])}
function schrijfScenario(naam,versie,g){const stam=fold(naam).replace(/ /gu,"-")||"scenario";const rows=[];
const heel=[];for(const[d,indeling]of versie){const{slug,gemaakt,naam:titel}=g.indelingen[d];const eigen=gemaakt===
true;const own=eigen?null:maakRegels(indeling,g.indelingen[d],g);if(own)rows.push(...own);else{const inhoud2=schrijfIndeling(
indeling,g);const achter=eigen?fold(titel).replace(/ /gu,"-"):slug;heel.push({naam:`${stam}-${achter}\
.csv`,inhoud:inhoud2,vervangt:eigen?"":slug})}}const lijst={naam:`${stam}.csv`,inhoud:schrijfCsv([KOP,
...rows]),vervangt:""};return rows.length?[lijst,...heel]:heel}function leesKop(cells){const keys=cells.
map(cell=>pers(fold(cell)));const place=own=>keys.findIndex(key=>KOLOMMEN2[own].includes(key));const found={
indeling:place("indeling"),gemeente:place("gemeente"),naar:place("naar")};return found.gemeente>=0&&
found.naar>=0?found:null}function isScenario(text){return leesTabel(text).some(({cellen})=>leesKop(cellen)!==
null)}function vindIndeling({indelingen},text,mogelijk){const wanted=fold(text);const reeks=slug=>slug.
replace(/-(?:19|20)\d\d$/u,"");return mogelijk.find(d=>{const{slug,naam}=indelingen[d];return[slug,reeks(
slug),naam].some(one=>fold(one)===wanted)})}var vindRegio=({regios},text)=>regios.findIndex(one=>fold(
one)===fold(text));function leesScenario(text,g,{mogelijk,anders,begin:begin2}){const rows=leesTabel(
text);const head=rows.findIndex(({cellen})=>leesKop(cellen)!==null);if(head<0)return null;const plaats=leesKop(
rows[head].cellen)??{indeling:-1,gemeente:-1,naar:-1};const zoek=maakGemeentezoeker(g);const found={
versie:new Map,gelukt:0,fouten:[]};function vindDoel(made,naar){const nieuw=naar.toLowerCase().startsWith(
NIEUW2);const doel=nieuw?naar.slice(NIEUW2.length).trim():naar;const r=vindRegio(made,doel);if(r>=0)
return[made,r];if(!nieuw||!fold(doel))return`regio “${doel}” bestaat niet; schrijf “${NIEUW2} ${doel}\
”`;return[voegRegioToe(made,doel,[],g),made.regios.length]}function vindWie(d,wie){if(wie.toLowerCase().
startsWith(REGIO)){const source=vindRegio(g.indelingen[d],wie.slice(REGIO.length).trim());return source<
0?`“${wie}” is geen regio van nu`:g.indelingen[d].leden[source]}const{m,soort:soort2}=zoek(wie);
return m<0?`gemeente “${wie}” is ${soort2}`:[m]}function neem({cellen}){const cel=i=>i<0?"":cellen[i]??
"";const[naam,wie,naar]=[cel(plaats.indeling),cel(plaats.gemeente),cel(plaats.naar)];const d=naam?vindIndeling(
g,naam,mogelijk):anders??void 0;if(d===void 0)return`indeling “${naam}” staat niet op deze kaart`;
if(!wie||!naar)return"gemeente of naar_regio is leeg";const doel=vindDoel(found.versie.get(d)??begin2(
d),naar);if(typeof doel==="string")return doel;const wanted=vindWie(d,wie);if(typeof wanted==="strin\
g")return wanted;found.versie.set(d,verplaats(doel[0],wanted,doel[1],g));return""}for(const row of rows.
slice(head+1)){const fault=neem(row);if(fault)found.fouten.push(`Regel ${row.regel}: ${fault}.`);else
found.gelukt+=1}return found}var VERHUIZINGEN=40;var WEERGAVEN={congruentie:"congruentie",naden:"naden",indelingen:"indelingen",watals:"\
wat-als"};var slugVan=(g,d)=>g.indelingen[g.basis[d]].slug;function schrijfIndelingen({weergave,indeling,
tweede,naast},g){if(weergave!=="indelingen")return[];return[["indeling",slugVan(g,indeling)],["met",
tweede!==null&&slugVan(g,tweede)],["naast",naast&&"ja"]]}function schrijfAdres(nu,g){const today=nu.
keuze.map(d=>g.basis[d]);const anders=!isGelijkeRij(today,g.keuze);const parts=[["beeld",nu.weergave!==
"congruentie"&&WEERGAVEN[nu.weergave]],["maat",nu.laag>0&&g.lagen[nu.laag].kolom],["partners",nu.inwoners&&
"inwoners"],["klassen",nu.eigenKlassen&&"eigen"],["minstens",nu.minstens>0&&String(Math.round(nu.minstens*
1e3)/1e3)],["indelingen",anders&&today.map(d=>slugVan(g,d)).join(",")],["gemeente",nu.gemeente!==null&&
g.gemeenten.code[nu.gemeente]],...schrijfIndelingen(nu,g),["regio",nu.regio!==null&&g.indelingen[nu.
regio[0]].regios[nu.regio[1]]],...schrijfScenario2(nu,g)];const params=new URLSearchParams;for(const[
key,value]of parts)if(value)params.set(key,value);return params.toString()}function schrijfScenario2({
scenarios,scenario},g){if(scenario===null)return[];const versie=versieVan(scenarios[scenario]);const rows=[
...versie].flatMap(([d,indeling])=>maakRegels(indeling,g.indelingen[d],g)??[null]);if([...versie.keys()].
some(d=>g.indelingen[d].gemaakt))return[];if(rows.length===0||rows.length>VERHUIZINGEN)return[];if(rows.
some(row=>row===null||row.some(cell=>/[|~]/u.test(cell))))return[];const text=rows.map(row=>(row??[]).
slice(0,3).join("|")).join("~");return[["scenario",scenarios[scenario].naam],["verhuizingen",text]]}
function leesAdres(hash,g){const staat={};const fouten=[];const params=new URLSearchParams(hash.replace(
/^#/u,""));const vindIndeling2=slug=>g.indelingen.findIndex((one,d)=>one.slug===slug&&g.basis[d]===d);
const lezers={beeld(value){const found=Object.keys(WEERGAVEN).find(one=>WEERGAVEN[one]===value);if(found)
staat.weergave=found;return found!==void 0},maat(value){staat.laag=g.lagen.findIndex(({kolom:kolom2})=>kolom2===
value);return staat.laag>=0},partners:value=>staat.inwoners=value==="inwoners",klassen:value=>staat.
eigenKlassen=value==="eigen",minstens(value){staat.minstens=Number(value);return staat.minstens>=0&&
staat.minstens<=1},indelingen(value){const found=value.split(",").map(vindIndeling2);const known=[...new Set(
found.filter(d=>d>=0))].sort((a,b)=>a-b);if(known.length>1)staat.keuze=known;return known.length>1&&
known.length===found.length},gemeente(value){staat.gemeente=g.gemeenten.code.indexOf(value);return staat.
gemeente>=0},indeling(value){staat.indeling=vindIndeling2(value);return staat.indeling>=0},met(value){
staat.tweede=vindIndeling2(value);return staat.tweede>=0},naast:value=>staat.naast=value==="ja",regio(value){
const d=staat.indeling??g.keuze[0];const r=g.indelingen[d].regios.indexOf(value);if(r>=0)staat.regio=
[d,r];return r>=0},scenario:()=>true,verhuizingen:()=>true};const sleutels2={maat:"laag",met:"tweede",
beeld:"weergave",indelingen:"keuze"};for(const[key,value]of params){if(Object.hasOwn(lezers,key)&&lezers[key](
value))continue;fouten.push(`${key}=${value}`.slice(0,60));if(key!=="indelingen")delete staat[sleutels2[key]??
key]}const rows=params.get("verhuizingen");return{staat,scenario:rows?leesVerhuizingen(rows,params.get(
"scenario")):null,fouten}}function leesVerhuizingen(rows,naam){const lines=rows.split("~").map(row=>row.
split("|").map(c=>c.replace(/[;"\r\n]/gu," ")));const lijst=["indeling;gemeente;naar_regio",...lines.
map(cells=>cells.join(";"))];return{naam:naam??"Scenario 1",lijst:lijst.join("\n")}}function mag(work){try{return work()}catch{return null}}function naamVan(text){let[a,b]=[2166136261,
16777619];for(let i=0;i<text.length;i+=1){const code=text.charCodeAt(i);a=Math.imul(a^code,16777619);
b=Math.imul(b^code+i,2246822507)}return`lappendeken ${(a>>>0).toString(36)}${(b>>>0).toString(36)}`}
var PLAATSEN=["weergave","gemeente","regio"];function maakGeheugen({tekst,g,staat,werkbank,bestanden,
meld}){const sleutel=naamVan(tekst);const begin2={...staat.nu};const bericht=h("p",{class:"bericht",
hidden:true});byId("zoek").before(bericht);function zeg2(zin,knop){vul(bericht,h("span",{},zin)," ",
knop?h("button",{type:"button",class:"link",onclick:knop[1]},knop[0]):null,h("button",{type:"button",
class:"sluit","aria-label":"Bericht sluiten",onclick:()=>bericht.hidden=true},"×"));bericht.hidden=
false;meld(zin)}function wis(){while(staat.nu.scenario!==null)werkbank.verwijder();werkbank.vergeetEigen();
mag(()=>localStorage.removeItem(sleutel));bericht.hidden=true;meld("Uw werk is gewist.")}function haalWerk(){
const text=mag(()=>localStorage.getItem(sleutel));const vorm=maakEigen({slug:"",naam:"Eigen lijst",kanttekening:"",
regios:[],leden:[]});const found=text?leesWerk(text,g,vorm):null;if(!found)return;for(const ruw of found.
eigen)werkbank.voegEigenToe(ruw);const scenarios=found.maak();if(scenarios.length){werkbank.zet({scenarios});
werkbank.kies(found.scenario)}if(scenarios.length+found.eigen.length===0)return;zeg2("Uw werk van de\
 vorige keer staat er weer.",["Wis het",wis])}function bewaarWerk(){const eigen=werkbank.eigen();const leeg=staat.
nu.scenarios.length+eigen.length===0;mag(()=>{if(leeg)localStorage.removeItem(sleutel);else localStorage.
setItem(sleutel,schrijfWerk(staat.nu,eigen,g))})}const adres=()=>mag(()=>window.location.hash)??"";function volgAdres(){
const{staat:wanted,scenario,fouten}=leesAdres(adres(),g);const known=staat.nu.scenarios.findIndex(({
naam})=>naam===scenario?.naam);if(scenario&&known<0)bestanden.openScenario(scenario.lijst,scenario.naam);else if(known>=
0&&known!==staat.nu.scenario)werkbank.kies(known);const{keuze,indeling,weergave,laag,inwoners,eigenKlassen,
minstens}=begin2;const eigen=werkbank.eigen();werkbank.zet({weergave,laag,inwoners,eigenKlassen,minstens,
indeling,tweede:null,naast:false,gemeente:null,regio:null,regiolijst:null,...wanted,keuze:[...wanted.
keuze??keuze,...wanted.keuze?[]:eigen]});if(fouten.length){zeg2(`Het adres van deze kaart is niet he\
lemaal begrepen (${opsomming(fouten,3)}).`)}}let geschreven=adres().replace(/^#/u,"");function schrijf4(how="\
replaceState"){const next=schrijfAdres(staat.nu,g);if(next===geschreven)return;geschreven=next;mag(()=>window.
history[how](null,"",`#${next}`))}let wachter=0;function onthoud2(nu,oud){if(nu.scenarios===oud.scenarios){
schrijf4(PLAATSEN.some(key=>nu[key]!==oud[key])?"pushState":"replaceState");if(nu.keuze===oud.keuze)
return}window.clearTimeout(wachter);wachter=window.setTimeout(()=>{schrijf4();bewaarWerk()},300)}return{
begin(){haalWerk();if(geschreven)volgAdres();staat.volg(onthoud2);window.addEventListener("pagehide",
bewaarWerk);window.addEventListener("popstate",()=>{geschreven=adres().replace(/^#/u,"");volgAdres()})}}}var GENOEMD2=4;function maakRegiokaart({g,acties,maakKop:maakKop2}){const kent=kentInwoners(g);function maakRij2(f,e){
const{woord,met}=ontmoeting(f.members,g.indelingen[e]);const list=met.slice(0,GENOEMD2).map((x,i)=>[
i?", ":"",maakLink(x.naam,()=>acties.kiesRegio(e,x.r)),woord==="gelijk aan"?"":` (${x.samen} van ${x.
omvang})`]);return h("tr",{key:e},h("th",{scope:"row"},g.indelingen[e].naam),h("td",{},h("span",{class:`\
woord ${woord==="kruist"?"kruist":""}`},woord)," ",list,met.length>GENOEMD2?` en ${met.length-GENOEMD2}\
 andere`:""))}function maakTabel2(f,nu){const others=[...new Set([...nu.keuze,nu.indeling])].sort((a,b)=>a-
b).filter(e=>e!==f.d);return h("section",{},h("h3",{},"In de andere indelingen"),h("p",{class:"uitle\
g"},"Tussen haakjes: hoeveel gemeenten van die regio ook hier in zitten."),h("table",{class:"lijst"},
h("thead",{class:"hoorbaar"},h("tr",{},h("th",{scope:"col"},"Indeling"),h("th",{scope:"col"},"Hoe zi\
j elkaar raken"))),h("tbody",{},others.map(e=>maakRij2(f,e)))))}function maakLeden({members}){const most=Math.
max(...members.map(m=>g.inwoners[m]));const leden=[...members].sort((a,b)=>g.inwoners[b]-g.inwoners[a]||
g.naam[a].localeCompare(g.naam[b],"nl"));const balk=m=>h("span",{class:"balk-vulling accent",style:{
width:`${100*g.inwoners[m]/most}%`}});return h("section",{},h("h3",{},"Leden"),h("ul",{class:"leden"},
leden.map(m=>h("li",{key:m},maakLink(g.naam[m],()=>acties.kiesGemeente(m,true)),kent?h("span",{class:"\
balk"},balk(m)):null,kent?h("span",{class:"getal"},getal(g.inwoners[m])):null))))}function alsTekst(f,nu){
const indeling=g.indelingen[f.d];const count=telwoord(f.members.length,"gemeente","gemeenten");const lines=[
`${f.naam} (${indeling.naam}, stand ${standtekst(indeling)})`,kent?`${count}, ${getal(Math.round(f.inwoners))}\
 inwoners; ${g.naam[f.grootste]} heeft ${procent(f.aandeel)}.`:`${count}.`,`Leden: ${opsomming(f.members.
map(m=>g.naam[m]))}.`,""];for(const e of nu.keuze){if(e===f.d)continue;const{woord,met}=ontmoeting(f.
members,g.indelingen[e]);lines.push(`- ${g.indelingen[e].naam}: ${woord} ${opsomming(met.map(x=>x.naam))}`)}
lines.push("","Bron: lappendeken.");return lines.join("\n")}return(d,r,nu)=>{const{naam,opgave,leden,
regios}=g.indelingen[d];if(leden[r].length===0){return[maakKop2(regios[r],naam,()=>regios[r]),h("p",
{},"Deze regio heeft geen leden.")]}const f=leesRegio(g,d,r);const item=(text,value)=>h("div",{},h("\
dt",{},text),h("dd",{},value));return[maakKop2(f.naam,`${naam}, stand ${standtekst(g.indelingen[d])}`,
()=>alsTekst(f,nu)),h("dl",{class:"kern"},item("gemeenten",getal(f.members.length)),kent?item("inwon\
ers",getal(Math.round(f.inwoners))):null,kent?item(`aandeel ${g.naam[f.grootste]}`,procent(f.aandeel)):
null),kent&&f.aandeel>.5?h("p",{class:"opvallend"},h("strong",{},"Eén gemeente is groter dan de rest\
 samen: "),`${g.naam[f.grootste]} heeft ${procent(f.aandeel)} van de inwoners.`):null,opgave?h("p",{},
opgave):null,maakLeden(f),maakTabel2(f,nu)]}}function maakRegiolijst({g,acties,maakKop:maakKop2}){return(d,m)=>{const{naam,regios,regiosVan,leden,
aandelen,hoofd}=g.indelingen[d];const own=regiosVan[m];const regel=`${naam}, stand ${standtekst(g.indelingen[d])}`;
const deel=r=>{const share=aandelen.get(`${r} ${m}`);return share===void 0?"":` (${procent(share)} v\
an de gemeente)`};const alsTekst=()=>`${g.naam[m]} in ${regel}: ${opsomming(own.map(r=>regios[r]+deel(
r)))}.`;return[maakKop2(g.naam[m],regel,alsTekst),h("section",{},h("h3",{},`In ${getal(own.length)} \
regio's`),h("p",{class:"uitleg"},hoofd[m]<0?"Welk deel van de gemeente bij welke regio hoort is niet\
 bekend. Kies een regio voor haar leden.":"Kies een regio voor haar leden."),h("ul",{class:"regiolij\
st"},own.map(r=>h("li",{key:r},maakLink(regios[r],()=>acties.kiesRegio(d,r)),h("small",{},`${deel(r)}\
 ${telwoord(leden[r].length,"gemeente","gemeenten")}`)))),h("p",{},maakLink(`Alles over ${g.naam[m]}`,
()=>acties.kiesGemeente(m))))]}}function maakSoorten({g,rekenaar,waarden,kaartknop,werkbank}){const zetter=maakZetter({g,werkbank});
const tekstkolom=(kop,text)=>({kop,cel:text,sleutel:row=>fold(text(row))});const getalkolom=(kop,value,decimals=0)=>({
kop,getal:true,cel:row=>getal(value(row),decimals),sleutel:value});const alle=g.naam.map((_,m)=>m);function gemeenten(nu){
const columns=g.lagen.map(laag=>{const values=waarden.van(nu,laag);return{kop:waarden.naam(nu,laag),
getal:true,cel:m=>waardetekst(laag,values[m],laag.aantal?0:1),sleutel:m=>Number.isNaN(values[m])?-1:
values[m]}});return{rijen:alle,kolommen:[{kop:"Gemeente",cel:kaartknop,sleutel:m=>fold(g.naam[m])},...zetter.
kolommen(nu),...kentProvincies(g)?[tekstkolom("Provincie",m=>g.provincie[m])]:[],...kentInwoners(g)?
[getalkolom("Inwoners",m=>g.inwoners[m])]:[],...columns]}}function naden(nu){const{aantal,vergeleken}=waarden.
uitkomst(nu).naden;const{toont}=waarden.naden(nu);const names=i=>nu.keuze.filter(d=>rekenaar.naadcode(
d)[i]===GESCHEIDEN).map(d=>g.indelingen[d].naam).join(", ");return{rijen:g.grenzen.flatMap((_,i)=>toont(
i)?[i]:[]),kolommen:[tekstkolom("Gemeente",i=>g.naam[g.grenzen[i].a]),tekstkolom("Buurgemeente",i=>g.
naam[g.grenzen[i].b]),{kop:"Regiogrens in",getal:true,cel:i=>`${aantal[i]} van ${vergeleken[i]}`,sleutel:i=>aantal[i]/
vergeleken[i]},getalkolom("Lengte (km)",i=>g.grenzen[i].km,1),{kop:"Indelingen",cel:names,sleutel:names}]}}
function regios(nu){return{rijen:alle,kolommen:[tekstkolom("Gemeente",m=>g.naam[m]),...nu.keuze.map(
d=>{const{naam,regios:names,regiosVan}=g.indelingen[d];return tekstkolom(naam,m=>regiosVan[m].map(r=>names[r]).
join(", ")||"geen regio")})]}}return{gemeenten:["Gemeenten",gemeenten],naden:["Naden",naden],regios:[
"Regio's",regios]}}var BIJ_WEERGAVE={congruentie:"gemeenten",naden:"naden",indelingen:"regios",watals:"\
gemeenten"};function maakTabel(venster,{g,staat,rekenaar,waarden,kiesGemeente,werkbank}){const kaartknop=m=>maakLink(
g.naam[m],()=>{venster.close();kiesGemeente(m)});const soorten=maakSoorten({g,rekenaar,waarden,kaartknop,
werkbank});let soort2="gemeenten";let volgorde2={kolom:0,af:false};function maakKolomkop({kop,getal:number},i){
const{kolom:kolom2,af}=volgorde2;const own=i===kolom2;const pijl=af?" ↓":" ↑";const kies=()=>{volgorde2=
{kolom:i,af:own?!af:Boolean(number)};bouw2()};return h("th",{key:kop,scope:"col",class:number?"getal":
null,"aria-sort":own?af?"descending":"ascending":null},h("button",{type:"button",onclick:kies},kop,h(
"span",{class:"pijl","aria-hidden":"true"},own?pijl:"")))}function maakRij2(kolommen,row){return h("\
tr",{key:`${soort2} ${row}`},kolommen.map(({cel,getal:number},i)=>i===0?h("th",{scope:"row"},cel(row)):
h("td",{class:number?"getal":null},cel(row))))}function sorteer({rijen,kolommen}){const{sleutel}=kolommen[volgorde2.
kolom];const turn=volgorde2.af?-1:1;const keyed=rijen.map(row=>({key:sleutel(row),row}));keyed.sort(
(a,b)=>{if(a.key===b.key)return(a.row-b.row)*turn;return(a.key<b.key?-1:1)*turn});return keyed.map(({
row})=>row)}const maakTab=naam=>h("button",{key:naam,type:"button",class:"pil","aria-pressed":String(
naam===soort2),onclick:()=>toon(naam)},soorten[naam][0]);function bouw2(){const[titel,lees2]=soorten[soort2];
const inhoud2=lees2(staat.nu);const rows=sorteer(inhoud2).map(row=>maakRij2(inhoud2.kolommen,row));const tabs=Object.
keys(soorten).map(maakTab);const sluit=()=>venster.close();werkBij(venster,h("div",{class:"tabelkop"},
h("h2",{id:"tabel-kop"},"De kaart als tabel"),h("div",{class:"pillen",role:"group","aria-label":"Wel\
ke tabel"},tabs),h("button",{type:"button",class:"sluit","aria-label":"Tabel sluiten",onclick:sluit},
"×")),h("div",{key:soort2,class:"tabelvlak",tabindex:"0",role:"region","aria-label":titel},h("table",
{},h("thead",{},h("tr",{},inhoud2.kolommen.map(maakKolomkop))),h("tbody",{},rows))))}function toon(wanted){
soort2=wanted;volgorde2={kolom:0,af:false};bouw2()}venster.addEventListener("close",()=>vul(venster));
staat.volg((nu,oud)=>{if(venster.open&&nu.scenarios!==oud.scenarios)bouw2()});return{open(){toon(BIJ_WEERGAVE[staat.
nu.weergave]);venster.showModal()}}}function vulVoet({achtergrond,toonTabel,druk,woorden,herkomst}){const knop=(text,onclick)=>h("button",
{type:"button",class:"knop",onclick},text);vul(byId("voet"),h("p",{class:"knoppen"},knop("Toon als t\
abel",toonTabel),knop("Druk af",druk)),h("details",{class:"woorden"},h("summary",{},"Woorden"),h("dl",
{},woorden.map(([term,betekenis])=>[h("dt",{},term),h("dd",{},betekenis)]))),achtergrond?h("p",{},`O\
ndergrond: ${achtergrond}. Zij wordt van internet gehaald.`):null,h("p",{},herkomst.uitleg))}var REGIOKOP=["regio","regionaam","naamregio","regiocode","coderegio","naarregio","naar"];var NOOIT=new Set(
"inwoners aantalinwoners bevolking oppervlakte landoppervlaktekm2 toelichting opmerking opmerkingen \
bron url website datum id volgnummer nr slug email telefoon provincie provincienaam stand peiljaar j\
aar reden aandeel bronstatus indeling".split(" "));var GENOEMD3=8;function vindGemeentekolom(rows,isGemeente){
const width=Math.max(0,...rows.map(({cellen})=>cellen.length));let[best,most]=[-1,0];for(let i=0;i<width;i+=
1){const texts=rows.map(({cellen})=>cellen[i]??"").filter(Boolean);const hits=new Set(texts.filter(isGemeente));
const names=texts.filter(text=>isGemeente(text)&&!/^\d+$/u.test(text)).length;const score=hits.size*
2+(names>0?1:0);const enough=hits.size>0&&hits.size*2>=new Set(texts).size-1;if(enough&&score>most)[
best,most]=[i,score]}return best}function vindRegiokolom(kop,body,gemeente,isGemeente){const keys=kop.
map(cell=>pers(fold(cell)));for(const name of REGIOKOP){const place=keys.indexOf(name);if(place>=0&&
place!==gemeente)return place}const width=Math.max(0,...body.map(({cellen})=>cellen.length));let[best,
most]=[-1,-Infinity];for(let i=0;i<width;i+=1){if(i===gemeente||NOOIT.has(keys[i]??""))continue;const score=weegKolom(
body.map(({cellen})=>cellen[i]??""),keys[i]??"",isGemeente);if(score>most)[best,most]=[i,score]}return best}
function weegKolom(column,key,isGemeente){const texts=column.filter(Boolean);const kinds=new Set(texts.
map(fold)).size;if(kinds===0)return-Infinity;const gemeenten=texts.filter(isGemeente).length>texts.length*
.8;const again=gemeenten&&kinds===texts.length?2:0;const named=key.includes("regio")?1:0;return texts.
length/column.length-kinds/texts.length+named-again}var WAAROM={onbekend:"niet herkend",dubbel:"meer\
 gemeenten heten zo; zet de code erbij",verdeeld:"bij een herindeling verdeeld; noem de gemeenten va\
n nu"};function leesPlaksel(text,g){if(!text.trim())return"Er staat nog niets. Kopieer in Excel twee\
 kolommen en plak ze hier.";const zoek=maakGemeentezoeker(g);const isGemeente=cell=>zoek(cell).soort!==
"onbekend";const rows=leesTabel(text);const gemeente=vindGemeentekolom(rows,isGemeente);if(gemeente<
0){return"Hier is geen kolom met gemeenten in te vinden. Nodig zijn twee kolommen naast elkaar: de g\
emeente (naam of code) en haar regio."}const first=rows.findIndex(({cellen})=>isGemeente(cellen[gemeente]??
""));const kop=first>0?rows[first-1].cellen:[];const body=rows.slice(first);const regio=vindRegiokolom(
kop,body,gemeente,isGemeente);if(regio<0){return"De gemeenten zijn gevonden, maar er staat geen kolo\
m met hun regio naast."}const gelezen=leesRijen(body,gemeente,regio,zoek,g.naam);return vatSamen2({...gelezen,
kop,regio,gemeente,rows,text,g})}function leesRijen(body,gemeente,regio,zoek,naam){const regios=[];const nummer=new Map;
const gevonden=new Map;const fouten=new Map;const omgezet=[];const noteer=(why,what)=>fouten.set(why,
[...fouten.get(why)??[],what]);function nummerVan(waar){const r=nummer.get(fold(waar))??regios.push(
waar)-1;nummer.set(fold(waar),r);return r}for(const{regel,cellen}of body){const[wie,waar]=[cellen[gemeente]??
"",(cellen[regio]??"").slice(0,120)];const{m,soort:soort2}=zoek(wie);if(m<0){if(wie||waar)noteer(WAAROM[soort2],
`“${wie.slice(0,60)}” (regel ${regel})`)}else if(!fold(waar))noteer("zonder regio",naam[m]);else{
if(soort2==="vroeger")omgezet.push(`${wie} → ${naam[m]}`);gevonden.set(m,(gevonden.get(m)??new Set).
add(nummerVan(waar)))}}return{regios,gevonden,fouten,omgezet}}function vatSamen2({regios,gevonden,fouten,
omgezet,kop,regio,gemeente,rows,text,g}){if(gevonden.size===0)return"Geen enkele gemeente in deze li\
jst heeft een regio.";const kolom2=i=>kop[i]?`“${kop[i]}”`:`kolom ${i+1}`;const meer=[...gevonden].
filter(([,set])=>set.size>1).map(([m])=>g.naam[m]);const leden=g.naam.map((_,m)=>{const list=[...gevonden.
get(m)??[]];if(list.length===0)return-1;if(list.length===1)return list[0];return list.map(r=>[r,null])});
const begrepen=[`Gemeente: ${kolom2(gemeente)}. Regio: ${kolom2(regio)}.`,`${telwoord(gevonden.size,
"gemeente","gemeenten")} in ${telwoord(regios.length,"regio","regio’s")}.`];if(omgezet.length){begrepen.
push(`Vroegere naam, nu deel van een andere: ${opsomming(omgezet,GENOEMD3)}.`)}if(meer.length){begrepen.
push(`In meer dan één regio, met onbekende aandelen: ${opsomming(meer,GENOEMD3)}.`)}const nietBegrepen=[
...fouten].map(([why,list])=>`${telwoord(list.length,"regel","regels")} ${why}: ${opsomming(list,GENOEMD3)}\
.`);const missing=g.n-gevonden.size;if(missing>0){const names=g.naam.filter((_,m)=>!gevonden.has(m));
nietBegrepen.push(`${telwoord(missing,"gemeente staat","gemeenten staan")} niet in de lijst en ${missing===
1?"heeft":"hebben"} dus geen regio: ${opsomming(names,GENOEMD3)}.`)}if(rows.length>=REGELS||text.length>
TEKENS2){nietBegrepen.push("De lijst is te lang; alleen het begin is gelezen.")}return{regios,leden,
begrepen,nietBegrepen,gemeenten:gevonden.size}}function bewaarBestand(naam,inhoud2,soort2="text/csv;charset=utf-8"){const href=URL.createObjectURL(
new Blob([inhoud2],{type:soort2}));const link=h("a",{href,download:naam,hidden:true});document.body.
append(link);link.click();link.remove();setTimeout(()=>URL.revokeObjectURL(href),1e4)}var GROOTST=4e6;function maakBestanden({g,staat,werkbank,venster,meld}){const vandaagIndelingen=()=>g.
indelingen.flatMap((_,d)=>g.basis[d]===d?[d]:[]);function toon(titel,inhoud2){vul(venster,h("div",{class:"\
tabelkop"},h("h2",{id:"watals-kop"},titel),h("button",{type:"button",class:"sluit","aria-label":"Slu\
iten",onclick:()=>venster.close()},"×")),h("div",{class:"tabelvlak"},inhoud2));if(!venster.open)venster.
showModal()}const lijst=(kop,list)=>list.length?[h("h3",{},kop),h("ul",{},list.map(zin=>h("li",{},zin)))]:
null;function zetOpKaart({regios,leden,nietBegrepen,gemeenten},naam){const taken=new Set(g.indelingen.
map(d2=>d2.naam.toLowerCase()));let own=naam.trim().slice(0,80)||"Eigen lijst";for(let i=2;taken.has(
own.toLowerCase());i+=1)own=`${naam.trim()||"Eigen lijst"} ${i}`;const d=werkbank.voegEigenToe(maakEigen(
{slug:`eigen-${werkbank.eigen().length+1}`,naam:own,kanttekening:nietBegrepen.join(" ").slice(0,200),
regios,leden}));staat.zet({weergave:"indelingen",indeling:d,tweede:null,gemeente:null,regio:null});meld(
`${own} staat op de kaart: ${telwoord(gemeenten,"gemeente","gemeenten")}. Zij telt mee.`)}function plak(begintekst="",naam="\
Eigen lijst"){const veld=h("textarea",{id:"plakveld",rows:10,spellcheck:"false","aria-describedby":"\
plakuitleg"});veld.value=begintekst;const naamveld=h("input",{type:"text",id:"plaknaam",maxlength:80});
naamveld.value=naam;const protocol=h("div",{class:"protocol","aria-live":"polite"});const neem=h("bu\
tton",{type:"button",class:"knop hoofd",disabled:true,onclick:()=>{const read=leesPlaksel(veld.value,
g);if(typeof read==="string")return;venster.close();zetOpKaart(read,naamveld.value)}},"Zet op de kaa\
rt");function lees2(){const read=leesPlaksel(veld.value,g);neem.disabled=typeof read==="string";werkBij(
protocol,typeof read==="string"?h("p",{class:"uitleg"},read):[lijst("Zo is de lijst begrepen",read.begrepen),
lijst("Niet begrepen of weggelaten",read.nietBegrepen)])}veld.addEventListener("input",lees2);toon("\
Plak een lijst uit Excel",[h("p",{id:"plakuitleg"},"Kopieer in Excel de kolommen met gemeente en reg\
io en plak ze hieronder, met of zonder kop. Namen en codes mogen allebei. Alles blijft in deze pagin\
a."),h("label",{class:"veld"},h("span",{},"Naam van uw indeling"),naamveld),h("label",{class:"veld"},
h("span",{},"Uw lijst"),veld),protocol,h("p",{class:"knoppen"},neem)]);lees2();veld.focus()}function openScenario(text,naam){
const read=leesScenario(text,g,{mogelijk:vandaagIndelingen(),anders:staat.nu.deel,begin:d=>{const one=g.
indelingen[d];return begin(one,one,kleurRegios(one,g.grenzen,g.stijl.regios.length),g)}});if(!read)return;
const[eerste]=read.versie.keys();if(eerste!==void 0){werkbank.begin(eerste,naam,read.versie);werkbank.
hernoem(werkbank.actief()?.naam??naam);staat.zet({weergave:"watals",gemeente:null,regio:null,regiolijst:null})}
const said=`${telwoord(read.gelukt,"regel","regels")} begrepen`;meld(said);if(read.fouten.length||eerste===
void 0){toon("Niet alles is begrepen",[h("p",{},`${said}. Deze niet; herstel ze in het bestand en op\
en het opnieuw.`),lijst("Niet begrepen",read.fouten.slice(0,50)),read.fouten.length>50?h("p",{},`En \
nog ${read.fouten.length-50}.`):null])}else if(venster.open)venster.close()}async function open(file){
const naam=file.name.replace(/\.[^.]*$/u,"").slice(0,60);if(file.size>GROOTST){toon("Dit bestand is \
te groot",[h("p",{},`${file.name} is groter dan 4 MB. Dat is geen lijst van gemeenten.`)]);return}const text=await file.
text();if(text.startsWith("PK")||text.includes("\0")){toon("Dit is geen CSV",[h("p",{},`${file.name}\
 is geen tekst. Open het in Excel en kopieer de kolommen, of sla het op als CSV (UTF-8).`),h("p",{class:"\
knoppen"},h("button",{type:"button",class:"knop",onclick:()=>plak("",naam)},"Plak een lijst"))]);return}
if(isScenario(text))openScenario(text,naam);else plak(text,naam)}function bewaar(){const scenario=werkbank.
actief();if(!scenario)return;const files=schrijfScenario(scenario.naam,versieVan(scenario),g);if(files.
length===0){meld("Er is nog niets veranderd om te bewaren.");return}for(const{naam,inhoud:inhoud2}of files)
bewaarBestand(naam,inhoud2);meld(`Bewaard: ${files.map(({naam})=>naam).join(" en ")}`);const heel=files.
filter(({vervangt})=>vervangt);if(heel.length===0)return;toon("Bewaard als hele indeling",[h("p",{},
"Een lijst van verhuizingen kan dit niet zeggen: een regio is leeg geraakt naar meer dan één andere,\
 er staan andere regio’s, of een gemeente heeft geen regio. Daarom is de hele indeling bewaard. Reke\
n haar door met:"),heel.map(({naam,vervangt})=>h("p",{},h("code",{},`lappendeken scenario ${naam} --\
vervangt ${vervangt}`)))])}document.addEventListener("dragover",event=>{if(event.dataTransfer?.types.
includes("Files"))event.preventDefault()});document.addEventListener("drop",event=>{const file=event.
dataTransfer?.files[0];if(!file)return;event.preventDefault();open(file)});venster.addEventListener(
"close",()=>vul(venster));const kiezer=h("input",{type:"file",class:"hoorbaar",tabindex:"-1","aria-h\
idden":"true","aria-label":"Bestand met een scenario of een lijst",accept:".csv,.txt,.tsv,text/csv,t\
ext/plain",onchange:()=>{const file=kiezer.files?.[0];if(file)open(file);kiezer.value=""}});document.
body.append(kiezer);return{plak:()=>plak(),kies:()=>kiezer.click(),open,openScenario,bewaar,toon}}var volgorde=new Intl.Collator("nl",{numeric:true});function maakRegiobank({g,staat,beelden,werkbank,
meld}){const wijze=maakSchakelaar("De kaart","wijze",[["schuif","schuiven en kiezen"],["verf","verve\
n"]],value=>werkbank.zet({verft:value==="verf",verschil:false}));const omvang=maakSchakelaar("Verf i\
n één keer","omvang",[["een","een gemeente"],["regio","een hele regio"]],value=>werkbank.zet({heleRegio:value===
"regio"}));const uitleg=h("p",{class:"uitleg"});const lijst=h("div",{class:"regiobank",role:"group",
"aria-label":"Regio om in te zetten"});const gereedschap=h("div",{});const volgen=h("div",{});const volgvak=h(
"details",{ontoggle:()=>teken(staat.nu)},h("summary",{},"Volg hier een andere indeling"),volgen);const penseel=r=>werkbank.
zet({penseel:r,verft:r!==null||staat.nu.verft,verschil:false});function nieuw(){const indeling=werkbank.
nu();if(!indeling)return;const r=indeling.regios.length;werkbank.pas(one=>voegRegioToe(one,"Nieuwe r\
egio",[],g),{penseel:r,verft:true});meld("Nieuwe regio gemaakt. Zet er gemeenten in.");gereedschap.querySelector(
"input")?.select()}function maakRij2(indeling,r,nu){const gemeenten=indeling.leden[r].length;return h(
"button",{key:r,type:"button",class:"bankrij","aria-pressed":String(nu.penseel===r),onclick:()=>penseel(
staat.nu.penseel===r?null:r)},h("span",{class:"vlakje",style:{background:beelden.kleurenVan(nu.werk??
0)[r]}}),h("span",{class:"label"},indeling.regios[r]),h("small",{},gemeenten?getal(gemeenten):"leeg",
gemeenten?h("span",{class:"hoorbaar"}," gemeenten"):null))}function maakNaamveld(indeling,r){function neem(event){
const{value}=event.target;werkbank.pas(one=>hernoem(one,r,value,g))}return h("label",{key:`naam ${r}\
 ${indeling.regios[r]}`,class:"veld"},h("span",{},"Naam van deze regio"),h("input",{type:"text",maxlength:120,
value:indeling.regios[r],onchange:neem}))}function maakSamenvoegen(indeling,r){const andere=indeling.
regios.map((_,s2)=>s2).filter(s2=>s2!==r&&indeling.leden[s2].length>0).sort((a,b)=>indeling.regios[a]<
indeling.regios[b]?-1:1);return h("label",{key:"samen",class:"veld"},h("span",{},"Voeg een andere re\
gio hierin samen"),h("select",{onchange:event=>{const s2=Number(event.target.value);werkbank.pas(one=>verplaats(
one,one.leden[s2],r,g));event.target.value=""}},h("option",{value:""},"kies een regio"),andere.map(s2=>h(
"option",{value:s2},indeling.regios[s2]))))}function maakSplitsen(indeling,r){const delen=vindDelen(
indeling.leden[r],g.graaf);if(delen.length<2)return null;return h("button",{key:"splits",type:"butto\
n",class:"knop klein",onclick:()=>werkbank.pas(one=>delen.slice(1).reduce((made,deel)=>voegRegioToe(
made,one.regios[r],deel,g),one))},`Splits de ${delen.length} losse delen`)}function bouwVolgen(indeling,r,nu){
const rows=werkbank.vandaag(nu.keuze).flatMap(e=>{if(e===nu.deel)return[];const ander=g.indelingen[e];
const count=new Map;for(const m of indeling.leden[r]){const s2=ander.hoofd[m];if(s2>=0)count.set(s2,
(count.get(s2)??0)+1)}const[best]=[...count].sort((a,b)=>b[1]-a[1]||a[0]-b[0]);if(!best)return[];const made=volgRegio(
indeling,ander,best[0],g);const size=vindVerplaatst(made,indeling).length;return size===0?[]:[{e,s:best[0],
size}]});if(rows.length===0){return h("p",{class:"uitleg"},"Elke andere indeling heeft hier al dezel\
fde regio.")}return h("ul",{class:"zetten"},rows.map(({e,s:s2,size})=>h("li",{key:e},h("span",{},h("\
strong",{},g.indelingen[e].naam),`: ${g.indelingen[e].regios[s2]}`,h("small",{},` ${telwoord(size,"g\
emeente verhuist","gemeenten verhuizen")}`)),h("button",{type:"button",class:"knop klein","aria-labe\
l":`Volg ${g.indelingen[e].naam}: ${g.indelingen[e].regios[s2]}`,onclick:()=>werkbank.pas(one=>volgRegio(
one,g.indelingen[e],s2,g))},"Doe"))))}function schrijfUitleg(nu,indeling){if(indeling.regios.length===
0)return"Maak een nieuwe regio en klik er gemeenten in.";if(!nu.verft){return"Kies op de kaart een g\
emeente om haar in een andere regio te zetten, of kies hieronder een regio en verf."}return nu.penseel===
null?"Klik op de kaart een regio aan om mee te verven, of kies er hieronder een.":`Klik of sleep ove\
r gemeenten: zij komen in ${indeling.regios[nu.penseel]}.`}let getoond=null;function toonRij(){const row=lijst.
querySelector('[aria-pressed="true"]');if(!(row instanceof HTMLElement))return;const top=row.offsetTop-
lijst.offsetTop;if(top<lijst.scrollTop||top+row.offsetHeight>lijst.scrollTop+lijst.clientHeight){lijst.
scrollTop=top-lijst.clientHeight/2}}function teken(nu){const indeling=werkbank.nu();if(!indeling)return;
wijze.zet(nu.verft?"verf":"schuif");omvang.zet(nu.heleRegio?"regio":"een");omvang.element.hidden=!nu.
verft;werkBij(uitleg,schrijfUitleg(nu,indeling));const order=indeling.regios.map((_,r2)=>r2).sort((a,b)=>volgorde.
compare(indeling.regios[a],indeling.regios[b]));werkBij(lijst,h("button",{key:"nieuw",type:"button",
class:"bankrij",onclick:nieuw},h("span",{class:"vlakje plus","aria-hidden":"true"},"+"),h("span",{class:"\
label"},"Nieuwe regio")),order.map(r2=>maakRij2(indeling,r2,nu)));const r=nu.penseel;if(r!==null&&r!==
getoond)toonRij();getoond=r;werkBij(gereedschap,r===null?null:[maakNaamveld(indeling,r),maakSamenvoegen(
indeling,r),maakSplitsen(indeling,r)]);volgvak.hidden=r===null;werkBij(volgen,r!==null&&volgvak.open?
bouwVolgen(indeling,r,nu):null)}return{element:[wijze.element,omvang.element,uitleg,lijst,gereedschap,
volgvak],teken}}function schrijfBeide(voor,na){for(const decimals of[1,2,3]){const[a,b]=[procent(voor,decimals),procent(
na,decimals)];if(a!==b||Math.abs(voor-na)<1e-9)return[a,b]}return[procent(voor,4),procent(na,4)]}function schrijfVerschil(value,decimals){
if(!Number.isFinite(value))return"–";const text=getal(Math.abs(value),decimals);if(/^0(,0*)?$/u.test(
text))return Math.abs(value)<1e-9?"0":value>0?"> 0":"< 0";return(value>0?"+":"−")+text}var telInwoners=(list,inwoners)=>list.
reduce((sum,{m})=>sum+inwoners[m],0);function schrijfWie({stijgers,dalers},inwoners){if(stijgers.length+
dalers.length===0)return"verandert voor geen enkele gemeente";const kanten=[["stijgt",stijgers],["da\
alt",dalers]];kanten.sort((a,b)=>Number(a[1].length===0)-Number(b[1].length===0));const tel=list=>list.
length===0?"geen enkele":`${telwoord(list.length,"gemeente","gemeenten")} (${getal(telInwoners(list,
inwoners))} inwoners)`;return kanten.map(([woord,list])=>`${woord} voor ${tel(list)}`).join(" en ")}
function schrijfUitkomst(voor,na,verschuivingen,inwoners){const[was,now]=[gemiddelde(voor),gemiddelde(
na)];if(!Number.isFinite(was)||!Number.isFinite(now)){return"De congruentie is hier niet te berekene\
n: geen gemeente ligt in indelingen van twee domeinen."}const[a,b]=schrijfBeide(was,now);const mean=a===
b?`blijft zij ${a}`:`gaat zij van ${a} naar ${b}`;return`De congruentie ${schrijfWie(verschuivingen,
inwoners)}; gemiddeld over gemeenten ${mean}.`}var EERSTE2=6;function aandeelregel(kop,voor,na){const[a,b]=schrijfBeide(voor,na);return[kop,a,b,a===
b?"0":`${schrijfVerschil(100*(na-voor),2)}`]}var getalregel=(kop,voor,na,decimals)=>[kop,getal(voor,
decimals),getal(na,decimals),schrijfVerschil(na-voor,decimals)];function maakUitkomst({g,rekenaar,waarden,
werkbank,acties,staat}){const geopend=new Set;const isOpen=key=>geopend.has(key);const bijOpen=key=>event=>{
const{open}=event.currentTarget;if(open===geopend.has(key))return;if(open)geopend.add(key);else geopend.
delete(key);staat.zet({})};function maakRegels2(nu,voor,na){const mean=(u,maat,inwoners=false)=>gemiddelde(
u.maten[maat][0],inwoners?g.inwoners:null);const[a,b]=[voor,na].map(u=>meetNaden(u,g.grenzen));const kern2=keuze=>telKernregios(
keuze.map(d=>g.indelingen[d]),g.n);const vandaag=werkbank.vandaag(nu.keuze);return[aandeelregel("Con\
gruentie",mean(voor,"congruentie"),mean(na,"congruentie")),aandeelregel("Congruentie, gemiddeld per \
inwoner",mean(voor,"congruentie",true),mean(na,"congruentie",true)),aandeelregel("RegioAtlas-percent\
age",mean(voor,"regioatlas_congruentie"),mean(na,"regioatlas_congruentie")),aandeelregel("Nestheid",
mean(voor,"nestheid"),mean(na,"nestheid")),getalregel("Tafels per gemeente",mean(voor,"tafels"),mean(
na,"tafels"),2),getalregel("Harde naden (km)",a.hard,b.hard,1),getalregel("Naden (km)",a.alle,b.alle,
1),getalregel("Kernregio’s: overal samen",kern2(vandaag),kern2(nu.keuze),0)]}function maakTabel2(regels){
return h("table",{class:"voorna"},h("caption",{class:"hoorbaar"},"Landelijk, vandaag en met het scen\
ario"),h("thead",{},h("tr",{},h("th",{scope:"col"},h("span",{class:"hoorbaar"},"Wat")),["vandaag","s\
cenario","verschil"].map(kop=>h("th",{scope:"col",class:"getal"},kop)))),h("tbody",{},regels.map(([kop,
...cellen])=>h("tr",{key:kop,"data-anders":cellen[2]==="0"?null:"ja"},h("th",{scope:"row"},kop),cellen.
map(tekst=>h("td",{class:"getal"},tekst))))))}function maakWie(key,kop,list){if(list.length===0)return h(
"p",{key,class:"uitleg"},`${kop}: geen enkele gemeente.`);const rest=list.slice(EERSTE2);const rij=({
m,verschil})=>h("li",{key:m},maakLink(g.naam[m],()=>acties.kiesGemeente(m,true)),h("small",{},` ${schrijfVerschil(
100*verschil,1)}`));return h("div",{key,class:"wie"},h("h3",{},h("span",{class:"vlakje",style:{background:VERSCHILLEN[verschilklasse(
list[0].verschil)][2]}}),`${kop}: ${telwoord(list.length,"gemeente","gemeenten")}`,h("small",{},` ${getal(
telInwoners(list,g.inwoners))} inwoners`)),h("ul",{class:"namenlijst"},list.slice(0,EERSTE2).map(rij)),
rest.length?h("details",{key:"rest",ontoggle:bijOpen(key)},h("summary",{},`en ${telwoord(rest.length,
"andere","andere")}`),isOpen(key)?h("ul",{class:"namenlijst"},rest.map(rij)):null):null)}function maakNaden2({
deel,werk},voor,na){if(deel===null||werk===null)return null;const{vervalt,ontstaat}=vindGrenswissels(
rekenaar.naadcode(deel),rekenaar.naadcode(werk));const km=list=>getal(list.reduce((sum,i)=>sum+g.grenzen[i].
km,0),1);const[a,b]=[voor,na].map(u=>meetNaden(u,g.grenzen).hard);return h("p",{key:"naden",class:"u\
itleg"},"Regiogrenzen van deze indeling: ",h("strong",{},`${km(vervalt)} km vervalt`)," en ",h("stro\
ng",{},`${km(ontstaat)} km komt erbij`),`. Harde naden (grenzen in elke indeling): ${schrijfVerschil(
b-a,1)} km.`)}function bouwParen(nu,basis,andere){const wissels=vindPaarwissels(basis,nu,andere,g);const woord=x=>x.
kruisend>0?"":x.genest>0?"past er nu overal in":"is nu overal gelijk";const pijl=(a,b)=>a===b?`${a}`:
`${a} → ${b}`;if(wissels.length===0){return h("p",{class:"uitleg"},"Met geen enkele andere indelin\
g verandert de verhouding.")}return h("table",{class:"voorna"},h("thead",{},h("tr",{},h("th",{scope:"\
col"},"Regio’s van"),["gelijk","genest","kruisend"].map(kop=>h("th",{scope:"col",class:"getal"},kop)))),
h("tbody",{},wissels.map(({e,voor,na})=>h("tr",{key:e},h("th",{scope:"row"},g.indelingen[e].naam,voor.
kruisend>0&&woord(na)?h("small",{},` ${woord(na)}`):null),h("td",{class:"getal"},pijl(voor.gelijk,na.
gelijk)),h("td",{class:"getal"},pijl(voor.genest,na.genest)),h("td",{class:"getal"},pijl(voor.kruisend,
na.kruisend))))))}function schrijfAandacht({soort:soort2,r,voor,na},nu){const naam=nu.regios[r];if(soort2===
"delen")return`${naam} bestaat uit ${na} losse delen (vandaag ${voor}).`;if(soort2==="leeg")return`${naam}\
 heeft geen gemeenten meer.`;if(soort2==="minimum")return`${naam} heeft ${getal(na)} inwoners: onder\
 uw minimum.`;const[m]=[...nu.leden[r]].sort((a,b)=>g.inwoners[b]-g.inwoners[a]);return`${g.naam[m]}\
 heeft ${procent(na)} van de inwoners van ${naam}: meer dan de rest samen.`}function maakAandacht(nu,basis,minimum){
const zinnen=vindAandacht(nu,basis,g,minimum).map(x=>schrijfAandacht(x,nu));const kwijt=g.naam.filter(
(_,m)=>nu.regiosVan[m].length===0&&basis.regiosVan[m].length>0);if(kwijt.length){zinnen.push(`${telwoord(
kwijt.length,"gemeente heeft","gemeenten hebben")} nog geen regio: ${opsomming(kwijt,EERSTE2)}.`)}if(zinnen.
length===0)return null;return h("div",{key:"aandacht",class:"opvallend"},h("h3",{},"Let op"),h("ul",
{},zinnen.map(zin=>h("li",{key:zin},zin))))}return{zin(nu){const which=nu.inwoners?1:0;const[voor,na]=[
waarden.vandaag(nu),waarden.uitkomst(nu)].map(({maten})=>maten.congruentie[which]);return schrijfUitkomst(
voor,na,waarden.verschuivingen(nu),g.inwoners)},bouw(nu,minimum){const[indeling,basis]=[werkbank.nu(),
werkbank.basis()];if(!indeling||!basis)return null;const[voor,na]=[waarden.vandaag(nu),waarden.uitkomst(
nu)];const{stijgers,dalers}=waarden.verschuivingen(nu);const andere=werkbank.vandaag(nu.keuze).filter(
e=>e!==nu.deel);return[maakAandacht(indeling,basis,minimum),maakTabel2(maakRegels2(nu,voor,na)),h("p",
{key:"pp",class:"uitleg"},"Verschil van percentages in procentpunt. Hoger is niet vanzelf beter."),maakWie(
"omhoog","Omhoog",stijgers),maakWie("omlaag","Omlaag",dalers),maakNaden2(nu,voor,na),h("details",{key:"\
paren",ontoggle:bijOpen("paren")},h("summary",{},"Welke indelingen gaan er meer op lijken?"),isOpen(
"paren")?bouwParen(indeling,basis,andere):null)]}}}function maakGewichten(m,own,andere){const size=new Map;for(const{domein,kring}of[own,...andere]){if(kring[m]>=
0)size.set(domein,(size.get(domein)??0)+1)}const q=size.size;const mine=size.get(own.domein)??1;return andere.
map(({domein,kring})=>kring[m]<0||domein===own.domein||q<2?0:2/(mine*(size.get(domein)??1)*q*(q-1)))}
function maakWaardering(andere,inwoners,gewichten,weging){const mensen=andere.map(({sets})=>sets.map(
leden=>leden.reduce((sum,p)=>sum+inwoners[p],0)));return groep=>{const omvang=[groep.length,groep.reduce(
(sum,p)=>sum+inwoners[p],0)];let total=0;andere.forEach(({kring,sets},e)=>{const seen=new Map;for(const m of groep){
const weight=gewichten(m)[e];if(weight===0)continue;const y=kring[m];const shared=seen.get(y)??overlap(
groep,sets[y],inwoners)[weging];seen.set(y,shared);const other=weging?mensen[e][y]:sets[y].length;const own=weging?
inwoners[m]:1;total+=weight*jaccard(shared,omvang[weging],other,own)}});return total}}function vindZetten(indeling,andere,{
n,graaf,inwoners},eisen={}){const{minimum=0,weging=0,bekend=n}=eisen;const{leden,regiosVan}=indeling;
const onthouden=new Map;const gewichten=m=>{let found2=onthouden.get(m);if(!found2)onthouden.set(m,found2=
maakGewichten(m,indeling,andere));return found2};const waardeer=maakWaardering(andere,inwoners,gewichten,
weging);const delen=leden.map(list=>vindDelen(list,graaf).length);const mensen=leden.map(list=>list.
reduce((sum,m)=>sum+inwoners[m],0));const enkel=leden.map(list=>list.every(m=>regiosVan[m].length===
1));const nu=leden.map((list,r)=>enkel[r]?waardeer(Int32Array.from(list)):0);function vertrek(m){const[
van]=regiosVan[m];if(regiosVan[m].length!==1||!enkel[van])return null;const rest=leden[van].filter(p=>p!==
m);const over=mensen[van]-inwoners[m];if(rest.length===0||over<minimum)return null;return vindDelen(
rest,graaf).length>delen[van]?null:{van,rest,over}}const found=[];for(let m=0;m<n;m+=1){const weg=vertrek(
m);if(!weg)continue;const{van,rest,over}=weg;const zonder=waardeer(Int32Array.from(rest));const doelen=new Set(
graaf[m].flatMap(p=>regiosVan[p].length===1?regiosVan[p]:[]));for(const naar of doelen){if(naar===van||
!enkel[naar])continue;const met=waardeer(Int32Array.from([...leden[naar],m].sort((a,b)=>a-b)));const effect=(zonder+
met-nu[van]-nu[naar])/bekend;found.push({m,van,naar,effect,inwoners:over})}}return found.sort((a,b)=>b.
effect-a.effect||a.m-b.m||a.naar-b.naar)}var telBekend=({maten})=>maten.congruentie[0].reduce((sum,value)=>sum+
(Number.isNaN(value)?0:1),0);var GETOOND=5;function maakVoorstellen({g,staat,waarden,werkbank,minimum}){const zetten=h("div",{});
const passend=h("div",{});let referentie=-1;let soort2="in";const keuzelijst=maakKeuzelijst("Maak pa\
ssend in",[],value=>{referentie=Number(value);teken(staat.nu)});const vorm=maakSchakelaar("Zo dat","\
passend",[["in","elke regio erin past"],["gelijk","de regio’s gelijk zijn"]],value=>{soort2=value===
"gelijk"?"gelijk":"in";teken(staat.nu)});const vakZetten=h("details",{class:"voorstellen",ontoggle:()=>teken(
staat.nu)},h("summary",{},"Welke verhuizing helpt het meest?"),zetten);const vakPassend=h("details",
{class:"voorstellen",ontoggle:()=>teken(staat.nu)},h("summary",{},"Zo min mogelijk verhuizingen om t\
e passen"),keuzelijst.element,vorm.element,passend);const maakZet=(indeling,{m,van,naar,effect})=>h(
"li",{key:`${m} ${naar}`},h("span",{},h("strong",{},g.naam[m]),` van ${indeling.regios[van]} naar ${indeling.
regios[naar]}`,h("small",{},` ${schrijfVerschil(100*effect,3)} procentpunt`)),h("button",{type:"butt\
on",class:"knop klein","aria-label":`Doe: ${g.naam[m]} naar ${indeling.regios[naar]}`,onclick:()=>werkbank.
pas(one=>verplaats(one,[m],naar,g))},"Doe"));function bouwZetten(nu,indeling){const andere=nu.keuze.
filter(d=>g.basis[d]!==nu.deel).map(d=>g.indelingen[d]);const all=vindZetten(indeling,andere,g,{minimum:minimum(),
weging:nu.inwoners?1:0,bekend:telBekend(waarden.uitkomst(nu))});const best=all.filter(({effect})=>effect>
1e-9).slice(0,GETOOND);return[h("p",{class:"uitleg"},best.length?`Van ${telwoord(all.length,"mogelij\
ke verhuizing","mogelijke verhuizingen")} over een regiogrens brengen deze de landelijke congruentie\
 het meest omhoog. Regio’s blijven aaneengesloten en boven uw minimum.`:`Van ${telwoord(all.length,
"mogelijke verhuizing","mogelijke verhuizingen")} over een regiogrens brengt geen enkele de landelij\
ke congruentie omhoog.`),h("ul",{class:"zetten"},best.map(zet=>maakZet(indeling,zet))),h("p",{class:"\
uitleg"},"Een hoger cijfer is geen reden op zich om te verhuizen.")]}function bouwPassend(indeling){
const doel=g.indelingen[referentie];if(!doel)return null;if(!indeling.hoofd.some((r,m)=>r>=0&&doel.hoofd[m]>=
0)){return h("p",{class:"uitleg"},"Geen gemeente heeft in beide een regio.")}const{verhuisd}=maakPassend(
indeling,doel,soort2,g);if(verhuisd.length===0){return h("p",{class:"uitleg"},"Er hoeft geen gemeent\
e te verhuizen: het past al.")}const people=verhuisd.reduce((sum,m)=>sum+g.inwoners[m],0);return[h("\
p",{},h("strong",{},telwoord(verhuisd.length,"gemeente","gemeenten")),` (${getal(people)} inwoners):\
 ${opsomming(verhuisd.map(m=>g.naam[m]),8)}.`),h("button",{type:"button",class:"knop klein",onclick:()=>werkbank.
pas(one=>maakPassend(one,doel,soort2,g).indeling,{penseel:null})},`Verhuis ${verhuisd.length===1?"ha\
ar":"deze"}`)]}function teken(nu){const indeling=werkbank.nu();if(!indeling||nu.weergave!=="watals")
return;const andere=[...new Set([...werkbank.vandaag(nu.keuze),...werkbank.eigen()])].filter(e=>e!==
nu.deel);const maatlat=g.indelingen.flatMap(({soort:kind},d)=>kind==="maatlat"&&g.basis[d]===d&&!andere.
includes(d)&&d!==nu.deel?[d]:[]);const mogelijk=[...andere,...maatlat];if(!mogelijk.includes(referentie))
referentie=mogelijk[0]??-1;werkBij(keuzelijst.select,mogelijk.map(e=>h("option",{key:e,value:e},g.indelingen[e].
naam)));keuzelijst.select.value=String(referentie);vorm.zet(soort2);werkBij(zetten,vakZetten.open?bouwZetten(
nu,indeling):null);werkBij(passend,vakPassend.open?bouwPassend(indeling):null)}return{element:[vakZetten,
vakPassend],teken}}function maakWatals(nodig){const{g,staat,waarden,werkbank,acties,meld,domeinen,bestanden,vergelijk:vergelijk2}=nodig;
const knop=(tekst,onclick,soort2="knop klein")=>h("button",{type:"button",class:soort2,onclick},tekst);
const minimumveld=h("input",{type:"number",min:0,step:1e4,inputmode:"numeric",placeholder:"geen",onchange:()=>teken(
staat.nu,null)});const minimum=()=>Math.max(0,Number(minimumveld.value)||0);const uitkomst=maakUitkomst(
nodig);const regios=maakRegiobank(nodig);const voorstellen=maakVoorstellen({g,staat,waarden,werkbank,
minimum});const naamVan2=d=>`${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`;function maakOpties(){
const eigen=werkbank.eigen();return[domeinen.map(([naam,members])=>h("optgroup",{key:naam,label:naam},
members.map(d=>h("option",{key:d,value:d},naamVan2(d))))),eigen.length?h("optgroup",{key:"eigen lijs\
ten",label:"eigen lijsten"},eigen.map(d=>h("option",{key:d,value:d},g.indelingen[d].naam))):null]}const eerste=maakKeuzelijst(
"Welke indeling wilt u veranderen?",maakOpties(),value=>staat.zet({indeling:Number(value),tweede:null}));
const start2=h("div",{},h("p",{class:"uitleg"},"Zet gemeenten in een andere regio en zie meteen wat \
dat doet: voor wie de congruentie stijgt of daalt en welke regiogrenzen verdwijnen. Alles blijft in \
deze pagina, en alles is terug te draaien."),eerste.element,h("p",{class:"knoppen"},knop("Begin",()=>begin2(
Number(eerste.select.value)),"knop hoofd")),h("p",{class:"uitleg"},"Of begin met iets van uzelf:"),h(
"p",{class:"knoppen"},knop("Lege indeling",beginLeeg),knop("Plak een lijst uit Excel",bestanden.plak),
knop("Open een bestand",bestanden.kies)));function beginLeeg(){const number=werkbank.eigen().length+
1;const naam=number>1?`Nieuwe indeling ${number}`:"Nieuwe indeling";const leden=g.naam.map(()=>-1);const slug=`\
eigen-${number}`;begin2(werkbank.voegEigenToe(maakEigen({slug,naam,kanttekening:"",regios:[],leden})))}
function begin2(d){werkbank.begin(d);meld(`Scenario begonnen met ${g.indelingen[d].naam}`)}const scenariokeuze=maakKeuzelijst(
"Scenario",[],value=>{if(value==="nieuw")werkbank.begin(staat.nu.deel??g.keuze[0]);else if(value==="\
kopie")werkbank.kopieer();else werkbank.kies(Number(value))});const naamveld=h("input",{type:"text",
maxlength:60,onchange:()=>werkbank.hernoem(naamveld.value)});const deelkeuze=maakKeuzelijst("U veran\
dert",[],value=>werkbank.kiesDeel(Number(value)));const beginkeuze=maakKeuzelijst("Begin deze indeli\
ng opnieuw als",[],value=>{if(value==="vandaag")zetTerug();else if(value==="leeg")werkbank.vervang(null);else if(value!==
"")werkbank.vervang(g.indelingen[Number(value)]);beginkeuze.select.value=""});const terug=knop("↶ On\
gedaan",()=>ga2(-1));const weer=knop("↷ Opnieuw",()=>ga2(1));const herstel=knop("Alles terug",()=>{
werkbank.herstel();meld("Terug naar vandaag. Met Ongedaan haalt u uw werk terug.")});const beeld=maakSchakelaar(
"De kaart toont","beeld",[["regios","de regio’s"],["verschil","wie omhoog of omlaag gaat"]],value=>werkbank.
zet({verschil:value==="verschil",verft:false}));const stand=maakSchakelaar("Cijfers op de andere tab\
bladen","standvan",[["scenario","met dit scenario"],["vandaag","van vandaag"]],value=>werkbank.zet({
vandaag:value==="vandaag"}));const sleutel=h("div",{});const zin=h("p",{class:"uitkomstzin"});let getoond="";
const uit=h("section",{class:"uitkomst","aria-label":"Wat het scenario doet"});const verhuisd=h("div",
{});const werk=h("div",{class:"watals"},h("div",{class:"paar"},scenariokeuze.element,deelkeuze.element),
h("p",{class:"knoppen stappen"},terug,weer,herstel),zin,beeld.element,sleutel,h("div",{class:"verfba\
nk"},regios.element),uit,verhuisd,h("label",{class:"veld kort"},h("span",{},"Waarschuw bij een regio\
 met minder inwoners dan"),minimumveld),voorstellen.element,h("details",{class:"voorstellen"},h("sum\
mary",{},"Naam, andere start, verwijderen"),h("label",{class:"veld"},h("span",{},"Naam van dit scena\
rio"),naamveld),beginkeuze.element,stand.element,h("p",{class:"knoppen"},knop("Verwijder dit scenari\
o",werkbank.verwijder))),h("p",{class:"knoppen"},knop("Bewaar het scenario (CSV)",bestanden.bewaar),
knop("Vergelijk scenario’s",vergelijk2),knop("Plak een lijst",bestanden.plak),knop("Open",bestanden.
kies)));function ga2(richting){if(werkbank.ga(richting))meldUitkomst(richting<0?"Ongedaan gemaakt. ":
"Opnieuw. ")}function meldUitkomst(vooraf){meld(vooraf+uitkomst.zin(staat.nu))}function zetTerug(){const basis=werkbank.
basis();if(!basis)return;const{regios:names,leden}=basis.ruw;werkbank.pas(one=>metRuw(one,{regios:names,
leden,tint:(one.tint??[]).slice(0,names.length),vreemd:false},g),{penseel:null})}document.addEventListener(
"keydown",event=>{if(!(event.ctrlKey||event.metaKey)||event.altKey||staat.nu.scenario===null)return;
const{target}=event;const typt=target instanceof HTMLElement&&target.matches("input[type=text], text\
area");if(typt||document.querySelector("dialog[open]"))return;const key=event.key.toLowerCase();if(key!==
"z"&&key!=="y")return;event.preventDefault();ga2(key==="y"||event.shiftKey?1:-1)});function maakVerhuisd(nu){
const[indeling,basis]=[werkbank.nu(),werkbank.basis()];if(!indeling||!basis||indeling===basis||nu.deel===
null)return null;if(indeling.vreemd)return null;const list=vindVerplaatst(indeling,basis);if(list.length===
0)return null;const open=verhuisd.querySelector("details")?.open??false;const terugzetten=m=>werkbank.
pas(one=>{const leden=[...one.ruw.leden];leden[m]=basis.ruw.leden[m];return metRuw(one,{leden},g)});
return h("details",{key:"verhuisd",class:"voorstellen",ontoggle:()=>teken(staat.nu,null)},h("summary",
{},`${telwoord(list.length,"gemeente verhuist","gemeenten verhuizen")}`),h("ul",{class:"zetten"},(open?
list:[]).map(m=>h("li",{key:m},h("span",{},maakLink(g.naam[m],()=>acties.kiesGemeente(m,true)),` van\
 ${basis.regiosVan[m].map(r=>basis.regios[r]).join(", ")||"geen regio"} naar ${indeling.regiosVan[m].
map(r=>indeling.regios[r]).join(", ")||"geen regio"}`),h("button",{type:"button",class:"knop klein",
"aria-label":`Zet ${g.naam[m]} terug`,onclick:()=>terugzetten(m)},"Terug")))))}function stelKnoppen(nu,scenario){
if(document.activeElement!==naamveld)naamveld.value=scenario.naam;terug.disabled=scenario.nu===0;weer.
disabled=scenario.nu===scenario.versies.length-1;herstel.disabled=versieVan(scenario).size===0;beeld.
zet(nu.verschil?"verschil":"regios");stand.zet(nu.vandaag?"vandaag":"scenario")}function stelLijsten(nu,scenario){
const lijsten=[nu.scenario,nu.deel,g.indelingen.length,...nu.scenarios.map(({naam})=>naam),...versieVan(
scenario).keys()].join("|");if(lijsten===getoond)return;getoond=lijsten;werkBij(scenariokeuze.select,
nu.scenarios.map(({naam},i)=>h("option",{key:i,value:i},naam)),h("option",{key:"nieuw",value:"nieuw"},
"+ nieuw scenario"),h("option",{key:"kopie",value:"kopie"},"+ kopie van dit scenario"));scenariokeuze.
select.value=String(nu.scenario);const versie=versieVan(scenario);werkBij(deelkeuze.select,maakOpties());
deelkeuze.select.value=String(nu.deel);for(const option of deelkeuze.select.options){const anders=versie.
has(Number(option.value));const naam=naamVan2(Number(option.value));const tekst=anders?`${naam} – ve\
randerd`:naam;if(option.textContent!==tekst)option.textContent=tekst}werkBij(beginkeuze.select,h("op\
tion",{key:"",value:""},"kies een start"),h("option",{key:"vandaag",value:"vandaag"},"zoals vandaag"),
h("option",{key:"leeg",value:"leeg"},"een lege indeling"),h("optgroup",{key:"kopie",label:"een kopie\
 van"},[...domeinen.flatMap(([,members])=>members),...werkbank.eigen()].filter(d=>d!==nu.deel).map(d=>h(
"option",{key:d,value:d},naamVan2(d)))));beginkeuze.select.value=""}function teken(nu,oud){const bezig=nu.
scenario!==null&&nu.deel!==null;start2.hidden=bezig;werk.hidden=!bezig;if(nu.weergave!=="watals")return;
const scenario=werkbank.actief();if(!scenario||!bezig){werkBij(eerste.select,maakOpties());eerste.select.
value=String(g.basis[nu.indeling]);return}stelLijsten(nu,scenario);stelKnoppen(nu,scenario);werkBij(
sleutel,maakSleutel(nu,waarden));regios.teken(nu);const gewijzigd=versieVan(scenario).size>0;werkBij(
zin,gewijzigd?uitkomst.zin(nu):"Er is nog niets veranderd.");uit.hidden=!gewijzigd;werkBij(uit,gewijzigd?
[h("h2",{key:"kop"},"Vandaag en met dit scenario"),uitkomst.bouw(nu,minimum())]:null);werkBij(verhuisd,
maakVerhuisd(nu));voorstellen.teken(nu);const anders=oud&&oud.scenario===nu.scenario&&oud.scenarios!==
nu.scenarios;if(anders)meldUitkomst("")}return{element:[start2,werk],teken,minimum,zin:uitkomst.zin}}function schrijf3(soort2,value){if(soort2==="aandeel")return procent(value,2);if(soort2==="km")return`${getal(
value,1)} km`;return getal(value,soort2==="getal"?2:0)}function maakNaast({g,rekenaar,werkbank}){function standen(nu){
const gewijzigd=[...new Set(nu.scenarios.flatMap(scenario=>[...versieVan(scenario).keys()]))].sort((a,b)=>a-
b);const vandaag=werkbank.vandaag(nu.keuze);const leeg=new Map;return[{naam:"vandaag",stand:maakStand(
g,rekenaar.uitkomst(vandaag),vandaag,leeg,gewijzigd)},...nu.scenarios.map((scenario,i)=>{const keuze=werkbank.
metScenario(nu.keuze,nu.scenarios,i);const versie=versieVan(scenario);return{naam:scenario.naam,stand:maakStand(
g,rekenaar.uitkomst(keuze),keuze,versie,gewijzigd)}})]}return{standen,bouw(nu){const columns=standen(
nu);const rows=CRITERIA.map(([naam,kop,soort2,functie])=>({naam,kop,soort:soort2,waarden:columns.map(
({stand})=>functie(stand))}));function bewaar(){bewaarBestand("scenarios.csv",schrijfCsv([["criteriu\
m",...columns.map(({naam})=>naam)],...rows.map(({kop,waarden})=>[kop,...waarden.map(v=>Number.isFinite(
v)?String(v).replace(".",","):"")])]))}return[h("table",{class:"voorna breed"},h("thead",{},h("tr",{},
h("th",{scope:"col"},"Criterium"),columns.map(({naam})=>h("th",{scope:"col",class:"getal"},naam)))),
h("tbody",{},rows.map(({naam,kop,soort:soort2,waarden})=>h("tr",{key:naam},h("th",{scope:"row"},kop),
waarden.map(value=>h("td",{class:"getal"},schrijf3(soort2,value))))))),h("p",{class:"uitleg"},"Dezel\
fde criteria als de opdracht lappendeken scenario. Regio’s zijn die van de indelingen die een van de\
 scenario’s verandert. Hoger is niet vanzelf beter."),h("p",{class:"knoppen"},h("button",{type:"bu\
tton",class:"knop",onclick:bewaar},"Bewaar als CSV"))]}}}function maakStreek({g,staat,werkbank,meld}){let begonnen=false;return{magBeginnen:()=>werkbank.nu()!==
null,raak(m,eerste){const indeling=werkbank.nu();if(!indeling)return false;if(eerste)begonnen=false;
const{penseel,heleRegio}=staat.nu;const own=indeling.regiosVan[m];if(penseel===null){if(own.length!==
1)return false;werkbank.zet({penseel:own[0],verschil:false});meld(`U verft met ${indeling.regios[own[0]]}`);
return false}const list=heleRegio&&own.length===1?indeling.leden[own[0]]:[m];const changed=werkbank.
pas(one=>verplaats(one,list,penseel,g),{samen:begonnen,verschil:false});begonnen||=changed;return true},
klaar(afgebroken){if(afgebroken&&begonnen)werkbank.ga(-1);begonnen=false}}}function maakCongruentie({g,staat,waarden,beelden,legenda}){const maat=maakKeuzelijst("Kleur de geme\
enten naar",g.lagen.map((laag,i)=>h("option",{value:i},laag.naam)),value=>staat.zet({laag:Number(value),
klasse:null}));const telling=maakSchakelaar("Partners tellen","telling",[["gemeenten","even zwaar"],
["inwoners","naar inwoners"]],value=>staat.zet({inwoners:value==="inwoners",klasse:null}));const klassen=maakSchakelaar(
"Klassen","klassen",[["vast","vast"],["eigen","naar deze waarden"]],value=>staat.zet({eigenKlassen:value===
"eigen",klasse:null}));const uitleg=h("p",{class:"uitleg"});const kader=h("div",{});const landelijk=h(
"p",{class:"uitleg"});const hard=maakVinkje(staat,"Harde naden erover: regiogrens in elke gekozen in\
deling","hardeNaden");const terug=h("button",{type:"button",class:"knop klein",onclick:()=>staat.zet(
{partners:!staat.nu.partners})});const element=[maat.element,telling.element,klassen.element,uitleg,
terug,kader,landelijk,h("p",{class:"kanttekening"},"Meer congruentie is niet altijd beter: soms vraa\
gt een taak een andere schaal. De kaart beschrijft en rangschikt niet."),hard.element];return{element,
teken(nu){const laag=waarden.laag(nu);maat.select.value=String(nu.laag);telling.zet(nu.inwoners?"inw\
oners":"gemeenten");telling.element.hidden=!laag.inwoners;klassen.zet(nu.eigenKlassen?"eigen":"vast");
klassen.element.hidden=beelden.toontPartners(nu);werkBij(uitleg,laag.toelichting,waarden.volgtKeuze(
nu)?"":" Berekend voor de keuze waarmee de kaart opende.");terug.hidden=nu.gemeente===null;werkBij(terug,
beelden.toontPartners(nu)?`Terug naar ${laag.naam.toLowerCase()}`:`Toon de partners van ${nu.gemeente===
null?"":g.naam[nu.gemeente]}`);werkBij(kader,legenda.kleuren(nu));const values=waarden.van(nu);const mean=weights=>h(
"strong",{},waardetekst(laag,gemiddelde(values,weights),laag.aantal?1:0));werkBij(landelijk,"Landeli\
jk gemiddeld ",mean(null),...kentInwoners(g)?["; gemiddeld per inwoner ",mean(g.inwoners)]:[],".");hard.
box.checked=nu.hardeNaden}}}function maakNaden({g,staat,waarden,beelden,legenda}){const uit=h("outpu\
t",{for:"minstens"});const schuif=h("input",{type:"range",id:"minstens",step:1,oninput:()=>staat.zet(
{minstens:Number(schuif.value)/Number(schuif.max)})});const kader=h("div",{});const tekst=h("p",{class:"\
uitleg"});const onder=maakVinkje(staat,"Kleuren eronder tonen","ondergrond");const kleuren=h("div",{});
const element=[h("p",{class:"uitleg"},"Een naad is een gemeentegrens waar een regiogrens op ligt. Ho\
e dikker en donkerder, hoe meer van de gekozen indelingen de twee gemeenten daar scheiden."),h("div",
{class:"veld"},h("label",{for:"minstens"},"Toon naden in minstens"),schuif,uit),kader,tekst,onder.element,
kleuren];function telLengte(nu){const{naden}=waarden.uitkomst(nu);const found={all:0,some:0,hard:0,count:0};
g.grenzen.forEach(({km},i)=>{found.all+=km;if(naden.aantal[i]>0)found.some+=km;if(!isHard(naden,i))return;
found.hard+=km;found.count+=1});return found}return{element,teken(nu){const{eerste,stappen,stap,tekst:text}=waarden.
naden(nu);schuif.min=String(eerste);schuif.max=String(stappen);schuif.value=String(stap);schuif.setAttribute(
"aria-valuetext",inWoorden(text));werkBij(uit,text);werkBij(kader,legenda.naden(nu));const{all,some,
hard,count}=telLengte(nu);werkBij(tekst,`Van ${getal(all)} km gemeentegrens is ${getal(some)} km erg\
ens een naad. `,h("strong",{},`${getal(hard)} km is een harde naad`),` (${telwoord(count,"grens","gr\
enzen")}): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`);onder.box.checked=
nu.ondergrond;werkBij(kleuren,nu.ondergrond||beelden.toontPartners(nu)?legenda.kleuren(nu):null)}}}var TABS=[
["congruentie","Congruentie"],["naden","Naden"],["indelingen","Indelingen"],["watals","Wat als"]];function vulWeergaven(nodig){
const{staat,keuze,indelingen,watals}=nodig;const bladen={congruentie:maakCongruentie(nodig),naden:maakNaden(
nodig),indelingen,watals};const toon=weergave=>staat.zet({weergave,klasse:null,...weergave==="watals"?
{regio:null}:{}});const knoppen=TABS.map(([naam,titel],i)=>h("button",{type:"button",role:"tab",id:`\
tab-${naam}`,"aria-controls":`blad-${naam}`,onclick:()=>toon(naam),onkeydown:event=>{const last=TABS.
length-1;const next={ArrowRight:i===last?0:i+1,ArrowLeft:i===0?last:i-1,Home:0,End:last}[event.key];
if(next===void 0)return;event.preventDefault();toon(TABS[next][0]);knoppen[next].focus()}},titel));const vlakken=TABS.
map(([naam])=>h("section",{role:"tabpanel",id:`blad-${naam}`,"aria-labelledby":`tab-${naam}`,class:"\
blad"},bladen[naam].element));const keuzeblad=h("div",{class:"blad keuzeblad"},keuze.element);vul(byId(
"tabs"),knoppen);vul(byId("bladen"),vlakken,keuzeblad);return(nu,oud)=>{TABS.forEach(([naam],i)=>{const aan=naam===
nu.weergave;knoppen[i].setAttribute("aria-selected",String(aan));knoppen[i].tabIndex=aan?0:-1;vlakken[i].
hidden=!aan});keuzeblad.hidden=nu.weergave==="indelingen"||nu.weergave==="watals";if(!keuzeblad.hidden)
keuze.teken(nu);bladen[nu.weergave].teken(nu,oud)}}function rang(name,wanted){if(name===wanted)return 1;if(name.startsWith(wanted))return 2;if(` ${name}`.
includes(` ${wanted}`))return 3;return name.includes(wanted)?4:-1}function lijstNamen(g){return[...g.
naam.map((naam,m)=>({naam,m,soort:""})),...g.namen.map(([naam,m,soort2])=>({naam,m,soort:soort2}))]}
function maakZoeker(namen,inwoners){const folded=namen.map(item=>fold(item.naam));return text=>{const wanted=fold(
text);if(!wanted)return[];const scored=namen.flatMap((item,i)=>{const score=item.naam===text?0:rang(
folded[i],wanted);return score<0?[]:[{item,score}]});scored.sort((a,b)=>a.score-b.score||inwoners[b.
item.m]-inwoners[a.item.m]||a.item.m-b.item.m);const found=new Map;for(const{item}of scored)if(!found.
has(item.m))found.set(item.m,item);return[...found.values()]}}var MAXIMUM=8;var VROEGER={"":"",roepnaam:"",vroeger:"nu deel van deze gemeente",verdeeld:"een deel \
hoort nu hierbij"};function maakZoekveld({g,meld,kies}){const zoek=maakZoeker(lijstNamen(g),g.inwoners);
let found=[];let active=-1;const lijst=h("ul",{id:"zoeklijst",role:"listbox","aria-label":"Gevonden \
gemeenten",hidden:true});const veld=h("input",{id:"zoekveld",type:"text",role:"combobox",autocomplete:"\
off",spellcheck:"false",placeholder:"Zoek uw gemeente","aria-label":"Zoek een gemeente","aria-contro\
ls":"zoeklijst","aria-expanded":"false","aria-autocomplete":"list"});function sluit(){lijst.hidden=true;
active=-1;veld.setAttribute("aria-expanded","false");veld.removeAttribute("aria-activedescendant")}function neem(item){
veld.value="";sluit();kies(item.m)}function wijs(index){active=index;[...lijst.children].forEach((row,i)=>row.
setAttribute("aria-selected",String(i===index)));if(index>=0)veld.setAttribute("aria-activedescendan\
t",`zoek-${index}`)}const rij=(item,i)=>h("li",{key:`${item.naam} ${item.m}`,id:`zoek-${i}`,role:"op\
tion","aria-selected":"false",onpointerdown:event=>event.preventDefault(),onclick:()=>neem(item)},h(
"span",{},item.soort?`${item.naam} → ${g.naam[item.m]}`:item.naam),h("small",{},VROEGER[item.soort]||
g.provincie[item.m]));function toon(){found=zoek(veld.value).slice(0,MAXIMUM);if(!veld.value.trim()){
sluit();return}const none=h("li",{class:"niets",role:"option","aria-disabled":"true","aria-selected":"\
false"},"Geen gemeente met deze naam");werkBij(lijst,found.length?found.map(rij):none);lijst.hidden=
false;veld.setAttribute("aria-expanded","true");meld(telwoord(found.length,"gemeente gevonden","geme\
enten gevonden"));wijs(found.length?0:-1)}function stap(step){if(lijst.hidden)toon();else if(found.length)
wijs((active+step+found.length)%found.length)}veld.addEventListener("input",toon);veld.addEventListener(
"focus",()=>{if(veld.value)toon()});veld.addEventListener("blur",sluit);veld.addEventListener("keydo\
wn",event=>{if(event.key==="Escape"){veld.value="";sluit()}else if(event.key==="Enter"&&active>=0&&!lijst.
hidden)neem(found[active]);else if(event.key==="ArrowDown")stap(1);else if(event.key==="ArrowUp")stap(
-1);else return;event.preventDefault()});vul(byId("zoek"),veld,lijst)}function warmOp(rekenaar,size){const idle=window.requestIdleCallback??(work=>setTimeout(work,50));let[
d,e]=[1,0];const werk=deadline=>{do{if(d>=size)return;rekenaar.paar(e,d);e+=1;if(e===d)[d,e]=[d+1,0]}while(deadline&&
deadline.timeRemaining()>4);idle(werk)};idle(werk)}function start(kaartId){const tekst=byId("gegeven\
s").textContent;const g=lees(JSON.parse(tekst));spreek(maakWoordkeus(g.eenheid));const rekenaar=maakRekenaar(
g);const waarden=maakWaarden(g,rekenaar);const staat=maakStaat(beginstaat(g));const werkbank=maakWerkbank(
g,staat);const beelden=maakBeelden(g,rekenaar,waarden);document.body.classList.add("lappendeken");const element=byId(
kaartId);const kaart=maakKaart(element,{g,staat,beelden});const acties=maakActies({g,staat,waarden,kaart,
werkbank});kaart.volgKlik(m=>acties.kiesVanKaart(m,0));const meld=maakMelding(byId("melding"));const druk=()=>window.
print();const kop=maakKop(g);const legenda=maakLegenda({g,staat,waarden,beelden,meld});const domeinen=lijstDomeinen(
g);const keuze=maakKeuze({g,staat,werkbank,meld,domeinen});const indelingen=maakIndelingen({g,staat,
domeinen,kiesRegio:acties.kiesRegio});const werkvenster=byId("watals-venster");const bestanden=maakBestanden(
{g,staat,werkbank,venster:werkvenster,meld});const naast=maakNaast({g,rekenaar,werkbank});const watals=maakWatals(
{g,staat,rekenaar,waarden,beelden,werkbank,acties,meld,domeinen,bestanden,vergelijk:()=>bestanden.toon(
"Scenario’s naast elkaar",naast.bouw(staat.nu))});const tekenWeergaven=vulWeergaven({g,staat,waarden,
beelden,legenda,keuze,indelingen,watals});const bezoek=m=>acties.kiesGemeente(m,true);maakZoekveld({
g,meld,kies:bezoek});const maakKaartkop=maakKaartjekop({meld,sluit:acties.sluitKaartje,druk});const kaartje=maakKaartje(
{g,meld,bouwGemeente:maakGemeentekaart({g,rekenaar,waarden,acties,maakKop:maakKaartkop,werkbank}),bouwRegio:maakRegiokaart(
{g,acties,maakKop:maakKaartkop}),bouwRegiolijst:maakRegiolijst({g,acties,maakKop:maakKaartkop})});const venster=byId(
"tabel");const tabel=maakTabel(venster,{g,staat,rekenaar,waarden,kiesGemeente:bezoek,werkbank});const verf=maakVerven(
kaart,maakStreek({g,staat,werkbank,meld}));const balk=maakVerfbalk(element,{staat,beelden,werkbank});
const plaatje=maakPlaatje({g,waarden,beelden});const{sleutel}=indelingen;volgAfdruk({g,staat,waarden,
beelden,legenda,sleutel,titel:kop.titel,plaatje,zin:watals.zin});vulVoet({achtergrond:g.achtergrond,
toonTabel:tabel.open,druk,woorden:g.woorden,herkomst:g.herkomst});let tweede=null;function tekenTweede(nu){
const show=nu.weergave==="indelingen"&&nu.tweede!==null&&nu.naast;document.body.classList.toggle("na\
ast",show);if(tweede)tweede.element.hidden=!show;if(!show)return;if(!tweede){tweede=maakTweede(element,
{g,staat,beelden,eerste:kaart});tweede.kaart.volgKlik(m=>acties.kiesVanKaart(m,1))}tweede.kaart.teken(
nu)}function tekenVerf(nu){balk(nu);verf(nu.weergave==="watals"&&nu.verft&&nu.scenario!==null)}staat.
volg((nu,oud)=>{kop.teken(nu);tekenWeergaven(nu,oud);kaartje.teken(nu,oud);kaart.teken(nu);tekenTweede(
nu);tekenVerf(nu);kaartje.schikPaneel()});document.addEventListener("keydown",event=>{if(event.key!==
"Escape"||!kaartje.isOpen()||venster.open)return;if(document.activeElement?.id!=="zoekveld")acties.sluitKaartje()});
kop.teken(staat.nu);tekenWeergaven(staat.nu,null);kaart.teken(staat.nu);vulInkijk({g,rekenaar,staat,
waarden,beelden,kaart,keuze,acties,werkbank,bestanden,standen:()=>naast.standen(staat.nu)});maakGeheugen(
{tekst,g,staat,werkbank,bestanden,meld}).begin();warmOp(rekenaar,g.indelingen.length);return kaart.map}return __toCommonJS(start_exports);})();
