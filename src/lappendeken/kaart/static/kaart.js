/* Built from js/start.js: change the modules and run "npm run bouw". */
"use strict";var lappendeken=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},
__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var start_exports={};__export(start_exports,{inkijk:()=>inkijk,start:()=>start});function onthoud(compute){let known=new WeakMap;return(key,...hulp)=>{let found=known.get(key);return found||
(found={value:compute(key,...hulp)},known.set(key,found)),found.value}}function onthoudPaar(compute){
let first=onthoud(a=>onthoud((b,...hulp)=>compute(a,b,...hulp)));return(a,b,...hulp)=>first(a)(b,...hulp)}
function onthoudGetal(compute){let known=new Map;return key=>{let found=known.get(key);return found===
void 0&&(found=compute(key),known.set(key,found)),found}}function eenmaal(compute){let found=null;return()=>(found??=
{value:compute()},found.value)}var formats=new Map;function formatVoor(decimals){let known=formats.get(decimals);if(known)return known;
let made=new Intl.NumberFormat("nl-NL",{minimumFractionDigits:decimals,maximumFractionDigits:decimals,
roundingMode:"halfExpand"});return formats.set(decimals,made),made}function getal(value,decimals=0){
return value==null||!Number.isFinite(value)?"–":formatVoor(decimals).format(value).replace(/^-(0(,0*)?)$/u,
"$1")}var KLASSEGRENZEN=[.4,.5,.6,.7,.8,.9],glad=(value,decimals=9)=>Number(value.toFixed(decimals)),
klasse=percent=>KLASSEGRENZEN.filter(from=>glad(percent/100)>=from).length;function procent(value,decimals=0){
if(value===null||!Number.isFinite(value))return"–";let percent=glad(100*value,7),step=10**-decimals,
plain=getal(percent,decimals),full=plain===getal(100,decimals);if(percent>0&&percent<100){if(percent<
step/2)return`<${getal(step,decimals)}%`;if(full)return`>${getal(100-step,decimals)}%`;let rounded=Number(
plain.replace(",","."));if(klasse(rounded)!==klasse(percent)){let digits=Math.max(decimals,1);return`${getal(
Math.floor(glad(percent*10**digits,6))/10**digits,digits)}%`}}else if(percent>100&&full)return`>${plain}\
%`;return`${plain}%`}function waardetekst(laag,value,decimals=0){if(laag.aantal)return getal(value,decimals);
let vak=v=>laag.klassen.findIndex(([,boven])=>boven===null||glad(v)<boven),shown=Number(getal(glad(100*
value,7)).replace(",","."))/100;return decimals===0&&Number.isFinite(shown)&&vak(shown)!==vak(value)?
procent(Math.floor(glad(1e3*value))/1e3,1):procent(value,decimals)}function opsomming(names,maximum=1/0){
return names.length>maximum?`${names.slice(0,maximum).join(", ")} en ${names.length-maximum} andere`:
names.length<2?names.join(""):`${names.slice(0,-1).join(", ")} en ${names[names.length-1]}`}function telwoord(count,one,more){
return`${getal(count)} ${count===1?one:more}`}function standtekst({stand,geldigheid}){return geldigheid?
`${stand}, ${geldigheid}`:String(stand)}function meng(a,b,share){return`#${[1,3,5].map(i=>{let[x,y]=[parseInt(a.slice(i,i+2),16),parseInt(b.
slice(i,i+2),16)];return Math.round(x+(y-x)*share).toString(16).padStart(2,"0")}).join("")}`}function klasseVan(laag,value){
if(Number.isNaN(value))return-1;let found=laag.klassen.findIndex(([,boven])=>boven===null||glad(value)<
boven);return found>=0?found:laag.klassen.length-1}function naadkleur(share,stijl){return meng("#cf9\
a84",stijl.naad,Math.min(1,Math.max(0,(share-.08)/.92)))}function naaddikte(share){return .9+3.4*share**
1.35}function partnerkleur(share,stijl){return meng("#e3f0ef",stijl.accent,share**1.1)}function kleurGraaf(size,edges,aantal){
let next=Array.from({length:size},()=>new Set);for(let[x,y]of edges)x!==y&&(next[x].add(y),next[y].add(
x));let colour=new Int32Array(size).fill(-1),used=new Array(aantal).fill(0),taken=r=>new Set([...next[r]].
map(o=>colour[o]).filter(c=>c>=0));for(let step=0;step<size;step+=1){let best=-1,bestScore=-1;for(let r=0;r<
size;r+=1){if(colour[r]>=0)continue;let score=taken(r).size*1e3+next[r].size;score>bestScore&&([best,
bestScore]=[r,score])}let busy=taken(best),choice=-1;for(let c=0;c<aantal;c+=1)!busy.has(c)&&(choice<
0||used[c]<used[choice])&&(choice=c);choice<0&&(choice=used.indexOf(Math.min(...used))),colour[best]=
choice,used[choice]+=1}return colour}function randen({hoofd},grenzen,knoop){return grenzen.flatMap(({
a,b})=>hoofd[a]>=0&&hoofd[b]>=0&&hoofd[a]!==hoofd[b]?[[knoop(hoofd[a]),knoop(hoofd[b])]]:[])}function kleurRegios(indeling,grenzen,aantal){
return kleurGraaf(indeling.regios.length,randen(indeling,grenzen,r=>r),aantal)}function kleurPaar(a,b,tegenhanger,grenzen,aantal){
let knoop=new Int32Array(b.regios.length).fill(-1);a.regios.forEach((_,r)=>{tegenhanger[r]>=0&&(knoop[tegenhanger[r]]=
r)});let size=a.regios.length;knoop.forEach((own,r)=>{own>=0||(knoop[r]=size,size+=1)});let edges=[...randen(
a,grenzen,r=>r),...randen(b,grenzen,r=>knoop[r])],colours=kleurGraaf(size,edges,aantal);return[colours.
slice(0,a.regios.length),Int32Array.from(knoop,n=>colours[n])]}function naadcodes({regiosVan},grenzen){return Uint8Array.from(grenzen,({a,b})=>regiosVan[a].length===
0||regiosVan[b].length===0?0:regiosVan[a].some(r=>regiosVan[b].includes(r))?1:2)}function telNaden(codes,aantalGrenzen){
let aantal=new Uint16Array(aantalGrenzen),vergeleken=new Uint16Array(aantalGrenzen);for(let column of codes)
column.forEach((code,i)=>{code!==0&&(vergeleken[i]+=1),code===2&&(aantal[i]+=1)});return{aantal,vergeleken}}
function naaddeel({aantal,vergeleken},i){return vergeleken[i]>0?aantal[i]/vergeleken[i]:0}function isHard(naden,i){
return naaddeel(naden,i)===1}var TELBAAR=10;function naadschaal(naden,D,minstens){let telt=D<=TELBAAR&&
naden.vergeleken.every(count=>count===D),stappen=telt?D:20,eerste=telt?1:0,stap=Math.min(stappen,Math.
max(eerste,Math.round(minstens*stappen))),drempel=stap/stappen,haalt=(deel,grens)=>deel>grens-1e-9,toont=i=>naden.
aantal[i]>0&&haalt(naaddeel(naden,i),drempel),vakken=telt?Array.from({length:D},(_,i)=>[(i+1)/D,i+1===
D?`alle ${D}`:`${i+1} van ${D}`]):[[0,"tot 20%"],[.2,"20–40%"],[.4,"40–60%"],[.6,"60–80%"],[.8,
"80–100%"],[1,"alle (100%)"]];return{eerste,stappen,stap,toont,tekst:telt?`${stap} van ${D} indeli\
ngen`:schrijfDeel(stap,stappen),klassen:vakken.map(([vanaf2,label],i)=>{let tot=vakken[i+1]?.[0]??1/0;
return{deel:telt||tot===1/0?vanaf2:(vanaf2+tot)/2,label,uit:haalt(drempel,tot)}}),klasse:i=>naden.aantal[i]===
0?-1:vakken.filter(([vanaf2])=>haalt(naaddeel(naden,i),vanaf2)).length-1}}function schrijfDeel(stap,stappen){
return stap===0?"één indeling":stap===stappen?"alle indelingen die beide gemeenten indelen":`${100*
stap/stappen}% van de indelingen die beide gemeenten indelen`}function relatieVan(shared,sizeA,sizeB){let[inA,inB]=[shared===sizeB,shared===sizeA];return inA&&inB?
1:inB?2:inA?3:4}function overlap(a,b,inwoners){let count=0,people=0,i=0,j=0;for(;i<a.length&&j<b.length;)
a[i]===b[j]?(count+=1,people+=inwoners[a[i]],i+=1,j+=1):a[i]<b[j]?i+=1:j+=1;return[count,people]}function jaccard(shared,sizeA,sizeB,own){
let both=shared-own,either=sizeA+sizeB-own-own-both;return either>0?both/either:1}function telMensen({
sets},inwoners){let found=new Float64Array(sets.length);return sets.forEach((leden,i)=>{for(let p of leden)
found[i]+=inwoners[p]}),found}function vul(found,w,m,shared,sizeA,sizeB,own){found.jaccard[w][m]=jaccard(
shared,sizeA,sizeB,own),found.ecs[w][m]=shared/Math.max(sizeA,sizeB),found.nestheid[w][m]=shared/Math.
min(sizeA,sizeB)}function maakPaar(n,eerder){let kolom2=known=>known?[known[0].slice(),known[1].slice()]:
[new Float64Array(n),new Float64Array(n)],found={jaccard:kolom2(eerder?.paar.jaccard),ecs:kolom2(eerder?.
paar.ecs),nestheid:kolom2(eerder?.paar.nestheid),relatie:eerder?.paar.relatie.slice()??new Uint8Array(
n)},columns=[...found.jaccard,...found.ecs,...found.nestheid,found.relatie];for(let m of eerder?.geraakt??
[])for(let column of columns)column[m]=0;return found}function vergelijk(a,b,mensen,inwoners,eerder=null){
let n=inwoners.length,found=maakPaar(n,eerder),seen=new Map,{kring,sets}=a,{kring:andere,sets:van}=b;
for(let m of eerder?.geraakt??kring.keys()){let x=kring[m],y=andere[m];if(x<0||y<0)continue;let key=x*
n+y,shared=seen.get(key);shared||(shared=overlap(sets[x],van[y],inwoners),seen.set(key,shared));let sizeA=sets[x].
length,sizeB=van[y].length;vul(found,0,m,shared[0],sizeA,sizeB,1),vul(found,1,m,shared[1],mensen[0][x],
mensen[1][y],inwoners[m]),found.relatie[m]=relatieVan(shared[0],sizeA,sizeB)}return found}function fold(text){return text.normalize("NFKD").toLowerCase().replace(/ß/gu,"ss").replace(/[\p{M}'’]/gu,
"").replace(/[^\p{L}\p{N}]+/gu," ").trim()}function zoekPad(kosten,{u,v,rij},begin2){let width=v.length,left=Array.from({length:width},(_,n)=>width-
n-1),afstand2=new Float64Array(width).fill(1/0),vanaf2=new Int32Array(width).fill(-1),rijen=[],kolommen=[],
i=begin2,kortst=0;for(;;){rijen.push(i);let[best,nearest]=[-1,1/0];for(let[place,j]of left.entries()){
let via=kortst+kosten[i][j]-u[i]-v[j];via<afstand2[j]&&([vanaf2[j],afstand2[j]]=[i,via]),(afstand2[j]<
nearest||afstand2[j]===nearest&&rij[j]<0)&&([best,nearest]=[place,afstand2[j]])}kortst=nearest;let eind=left[best];
if(kolommen.push(eind),left[best]=left[left.length-1],left.pop(),rij[eind]<0)return{eind,kortst,afstand:afstand2,
vanaf:vanaf2,rijen,kolommen};i=rij[eind]}}function wijsToe(gewicht){let kosten=gewicht.map(row=>row.
map(value=>-value)),width=gewicht.length?gewicht[0].length:0,nu={u:new Float64Array(gewicht.length),
v:new Float64Array(width),kolom:new Int32Array(gewicht.length).fill(-1),rij:new Int32Array(width).fill(
-1)};for(let begin2=0;begin2<gewicht.length;begin2+=1){let{eind,kortst,afstand:afstand2,vanaf:vanaf2,
rijen,kolommen}=zoekPad(kosten,nu,begin2);for(let i of rijen)nu.u[i]+=i===begin2?kortst:kortst-afstand2[nu.
kolom[i]];for(let j2 of kolommen)nu.v[j2]-=kortst-afstand2[j2];let j=eind;for(let i=-1;i!==begin2;)i=
vanaf2[j],nu.rij[j]=i,[nu.kolom[i],j]=[j,nu.kolom[i]]}return nu.kolom}function alleLeden({ruw}){let leden=ruw.
regios.map(()=>new Set);return ruw.leden.forEach((ligging2,m)=>{if(typeof ligging2!="number")for(let[
r]of ligging2)leden[r].add(m);else ligging2>=0&&leden[ligging2].add(m)}),leden}function vindTegenhangers(a,b,inwoners){
let step=inwoners.reduce((sum,people)=>sum+people,0)+1,[mine,theirs]=[alleLeden(a),alleLeden(b)],[names,
others]=[a,b].map(({regios})=>regios.map(fold)),gewicht=mine.map((leden,i)=>Float64Array.from(theirs,
(andere,j)=>{let both=[...leden].filter(m=>andere.has(m)),people=both.reduce((sum,m)=>sum+inwoners[m],
0);return both.length?both.length*step+people+(names[i]===others[j]?.5:0):0})),found=new Int32Array(
a.regios.length).fill(-1);if(mine.length<=theirs.length)wijsToe(gewicht).forEach((j,i)=>{gewicht[i][j]>
0&&(found[i]=j)});else{let gekeerd=theirs.map((_,j)=>Float64Array.from(gewicht,row=>row[j]));wijsToe(
gekeerd).forEach((i,j)=>{gewicht[i][j]>0&&(found[i]=j)})}return found}function deelIn(D){if(D<=10)return Array.from({length:D},(_,i)=>[i+1,i+1]);let fifth=i=>Math.floor(i*
D/5);return[0,1,2,3,4].map(i=>[fifth(i)+1,fifth(i+1)])}var deelVan=([first,last],D)=>(first+last)/2/
D;var GENEST=5;function vergelijkLeden(a,b){let both=m=>a.kring[m]>=0&&b.kring[m]>=0,[first,second]=[a,
b].map(({leden})=>leden.map(list=>list.filter(both))),seen=new Map;function relatie(r,s2){let key=`${r}\
 ${s2}`,found=seen.get(key);if(found===void 0){let[x,y]=[first[r],second[s2]];found=relatieVan(x.filter(
m=>y.includes(m)).length,x.length,y.length),seen.set(key,found)}return found}return{both,leden:second,
relatie}}function vatSamen(found){if(found.has(4))return 4;let nested=[...found].filter(relatie=>relatie!==
1);return nested.length===0?1:nested.length===1?nested[0]:GENEST}function vergelijkRegios(a,b){let{both,
relatie}=vergelijkLeden(a,b);return Uint8Array.from(a.kring,(_,m)=>both(m)?vatSamen(new Set(a.regiosVan[m].
flatMap(r=>b.regiosVan[m].map(s2=>relatie(r,s2))))):0)}function telSamenhang(a,b){let counts={gelijk:0,
genest:0,kruisend:0},{leden,relatie}=vergelijkLeden(a,b);return leden.forEach((members,s2)=>{if(members.
length===0)return;let met=new Set(members.flatMap(m=>a.regiosVan[m])),found=new Set([...met].map(r=>relatie(
r,s2)));found.has(4)?counts.kruisend+=1:found.has(1)?counts.gelijk+=1:counts.genest+=1}),counts}function ontmoeting(members,{
regiosVan,leden,regios}){let own=new Set(members),met=[...new Set(members.flatMap(m=>regiosVan[m]))].
map(r=>({r,naam:regios[r],samen:leden[r].filter(m=>own.has(m)).length,omvang:leden[r].length}));if(met.
sort((a,b)=>b.samen-a.samen||a.r-b.r),met.length===0)return{woord:"geen regio",met};let held=members.
filter(m=>regiosVan[m].length>0).length,covered=met.every(x=>x.samen===x.omvang);return met.length===
1&&held===members.length?{woord:covered?"gelijk aan":"binnen",met}:{woord:covered?"bevat":"kruist",met}}
function lijstKruisingen(a,b){let{leden,relatie}=vergelijkLeden(a,b);return leden.flatMap((members,s2)=>{
let met=[...new Set(members.flatMap(m=>a.regiosVan[m]))].sort((x,y)=>x-y);if(!met.some(r=>relatie(r,
s2)===4))return[];let samen=r=>members.filter(m=>a.regiosVan[m].includes(r)).length,thuis=met.reduce(
(best,r)=>samen(r)>samen(best)?r:best),buiten=members.filter(m=>!a.regiosVan[m].includes(thuis)).map(
m=>({m,r:a.regiosVan[m][0]}));return[{s:s2,thuis,buiten}]}).sort((x,y)=>x.buiten.length-y.buiten.length||
x.s-y.s)}function vindVerschuivingen(voor,na){let verschil=na.map((value,m)=>voor[m]===value?0:glad(value-voor[m])),
all=[];return verschil.forEach((value,m)=>value!==0&&all.push({m,verschil:value})),{verschil,stijgers:all.
filter(x=>x.verschil>0).sort((a,b)=>b.verschil-a.verschil),dalers:all.filter(x=>x.verschil<0).sort((a,b)=>a.
verschil-b.verschil)}}function vindGrenswissels(voor,na){let found={vervalt:[],ontstaat:[]};return voor===
na||voor.forEach((code,i)=>{code===2!=(na[i]===2)&&(code===2?found.vervalt:found.ontstaat).push(i)}),
found}var meetNaden=onthoudPaar(({naden},grenzen)=>{let[alle,hard]=[0,0];return grenzen.forEach(({km},i)=>{
naden.aantal[i]>0&&(alle+=km),isHard(naden,i)&&(hard+=km)}),{alle,hard}});function vindPaarwissels(voor,na,andere,g){
return andere.map(e=>({e,voor:telSamenhang(voor,g.indelingen[e]),na:telSamenhang(na,g.indelingen[e])})).
filter(x=>x.voor.gelijk!==x.na.gelijk||x.voor.genest!==x.na.genest||x.voor.kruisend!==x.na.kruisend)}var VERSCHILLEN=[[-.1,"10 of meer omlaag","#8c510a"],[-.05,"5 tot 10 omlaag","#bf812d"],[-.01,"1 tot\
 5 omlaag","#dfc27d"],[0,"minder dan 1 omlaag","#f6e8c3"],[0,"gelijk","#f4f4f1"],[.01,"minder dan 1 \
omhoog","#d3eeea"],[.05,"1 tot 5 omhoog","#80cdc1"],[.1,"5 tot 10 omhoog","#35978f"],[1/0,"10 of mee\
r omhoog","#01665e"]],MIDDEN=4;function verschilklasse(value){if(Number.isNaN(value))return-1;let size=glad(
Math.abs(value));if(size===0)return MIDDEN;let steps=[.01,.05,.1].filter(from=>size>=from).length+1;
return value>0?MIDDEN+steps:MIDDEN-steps}var isGelijkeRij=(a,b)=>a===b||a.length===b.length&&a.every((x,i)=>x===b[i]);var TEKENS=String.fromCharCode(...Array.from({length:92},(_,i)=>35+i)).replace(/[&<>\\]/gu,""),CIJFERS=TEKENS.
length/2,WAARDE=new Uint8Array(128);[...TEKENS].forEach((sign,i)=>{WAARDE[sign.charCodeAt(0)]=i});function leesBogen(text,raster){
let at=0,getal2=()=>{let value=0,worth=1;for(;;){let digit=WAARDE[text.charCodeAt(at)];if(at+=1,value+=
digit%CIJFERS*worth,digit<CIJFERS)return value%2?-(value+1)/2:value/2;worth*=CIJFERS}},lines=[],[x,y]=[
0,0];for(;at<text.length;){let line=new Array(getal2());for(let i=0;i<line.length;i+=1)x+=getal2(),y+=
getal2(),line[i]=[y*raster,x*raster];lines.push(line)}return lines}function joinRing(ring,bogen){let points=[];for(let number of ring){let arc=number>=0?bogen[number]:
[...bogen[~number]].reverse();for(let i=0;i<arc.length-1;i+=1)points.push(arc[i])}return points}function omtrek(gemeenten,g){
if(gemeenten.length===0)return[];if(gemeenten.length===1)return g.vlakken[gemeenten[0]];let inside=new Set(
gemeenten),kept=g.zijden.flatMap(([a,b],i)=>inside.has(a)!==inside.has(b)?[i]:[]);return rijg(kept,g.
bogen)}function rijg(numbers,bogen){let key=([lat,lon])=>`${lat} ${lon}`,last=line=>line[line.length-
1],from=new Map;for(let i of numbers){let arc=bogen[i];for(let line of[arc,[...arc].reverse()]){let start2=key(
line[0]),known=from.get(start2);known?known.push({i,line}):from.set(start2,[{i,line}])}}let left=new Set(
numbers),rings=[];for(let i of numbers){if(!left.delete(i))continue;let ring=[...bogen[i]],start2=key(
ring[0]);for(;key(last(ring))!==start2;){let next=from.get(key(last(ring)))?.find(step=>left.has(step.
i));if(!next)break;left.delete(next.i),ring.push(...next.line.slice(1))}rings.push([ring])}return rings}
function inVlak([lat,lon],parts){let inside=!1;for(let ring of parts.flat())for(let i=0,j=ring.length-
1;i<ring.length;j=i,i+=1){let[[a,b],[c,d]]=[ring[i],ring[j]];a>lat!=c>lat&&lon<(d-b)*(lat-a)/(c-a)+b&&
(inside=!inside)}return inside}function middelpunt(leden,g){let{km2}=g.gemeenten,total=leden.reduce(
(sum,m)=>sum+km2[m],0),weigh=axis=>leden.reduce((sum,m)=>sum+g.punt[m][axis]*km2[m],0)/total,mean=[weigh(
0),weigh(1)];if(leden.some(m=>inVlak(mean,g.vlakken[m])))return mean;let far=m=>(g.punt[m][0]-mean[0])**
2+((g.punt[m][1]-mean[1])*.62)**2;return g.punt[leden.reduce((best,m)=>far(m)<far(best)?m:best)]}function ligging(value){return value===-1?[]:typeof value=="number"?[[value,1]]:value}function hoofdregio(rows){
if(rows.length===0)return-1;if(rows.length===1)return rows[0][0];let best=-1,most=-1;for(let[r,share]of rows){
if(share===null)return-1;(share>most||share===most&&r<best)&&([best,most]=[r,share])}return best}function leesIndeling(ruw,n,drempel,vorige=null){
let leden=ruw.regios.map(()=>[]),hoofd=new Int32Array(n),regiosVan=new Array(n),aandelen=new Map;for(let m=0;m<
n;m+=1){let rows=ligging(ruw.leden[m]);hoofd[m]=hoofdregio(rows);let counting=rows.filter(([,share])=>share===
null||share>=drempel);regiosVan[m]=counting.map(([r])=>r).sort((a,b)=>a-b);for(let[r,share]of counting)
leden[r].push(m),share!==null&&share<1&&aandelen.set(`${r} ${m}`,share)}return vorige?.leden.forEach(
(known,r)=>{r<leden.length&&isGelijkeRij(known,leden[r])&&(leden[r]=known)}),{...ruw,ruw,leden,hoofd,
regiosVan,aandelen,...vormKringen(regiosVan,leden)}}function vormKringen(regiosVan,leden){let kring=new Int32Array(
regiosVan.length).fill(-1),sets=[],known=new Map;return regiosVan.forEach((regios,m)=>{if(regios.length===
0)return;let key=regios.join(" "),place=known.get(key);if(place===void 0){place=sets.length,known.set(
key,place);let union=new Set(regios.flatMap(r=>leden[r]));sets.push(Int32Array.from([...union].sort(
(a,b)=>a-b)))}kring[m]=place}),{kring,sets}}function leesGrenzen(borders,zijden){let bogenVan=new Map;
return zijden.forEach(([a,b],i)=>{let key=`${a} ${b}`,known=bogenVan.get(key);known?known.push(i):bogenVan.
set(key,[i])}),borders.map(([a,b,km])=>({a,b,km,bogen:bogenVan.get(`${Math.min(a,b)} ${Math.max(a,b)}`)??
[]}))}function leesBuren(n,grenzen){let buren=Array.from({length:n},()=>[]);return grenzen.forEach(({
a,b},i)=>{buren[a].push({m:b,i}),buren[b].push({m:a,i})}),buren}function leesGraaf(buren,verbindingen){
let graaf=buren.map(list=>list.map(({m})=>m));for(let[a,b]of verbindingen)graaf[a].push(b),graaf[b].
push(a);return graaf}var leesLeden=leden=>typeof leden=="string"?Array.from(leden,sign=>TEKENS.indexOf(
sign)-1):leden;function leesLater(ruw,n,drempel){let gelezen=eenmaal(()=>leesIndeling({...ruw,leden:leesLeden(
ruw.leden)},n,drempel));return{...ruw,get ruw(){return gelezen().ruw},get leden(){return gelezen().leden},
get hoofd(){return gelezen().hoofd},get regiosVan(){return gelezen().regiosVan},get aandelen(){return gelezen().
aandelen},get kring(){return gelezen().kring},get sets(){return gelezen().sets}}}function lees(ruw){
let{raster,ringen,zijden}=ruw.topologie,{gemeenten,gemeld}=ruw,n=gemeenten.code.length,bogen=leesBogen(
ruw.topologie.bogen,raster),grenzen=leesGrenzen(ruw.grenzen,zijden),buren=leesBuren(n,grenzen),vlakken=eenmaal(
()=>ringen.map(parts=>parts.map(part=>part.map(ring=>joinRing(ring,bogen)))));return{...ruw,n,bogen,
zijden,grenzen,buren,graaf:leesGraaf(buren,ruw.verbindingen),get vlakken(){return vlakken()},kust:zijden.
flatMap(([,b],i)=>b===-1?[i]:[]),naam:gemeenten.naam,inwoners:Float64Array.from(gemeenten.inwoners),
provincie:gemeenten.provincie.map(p=>gemeenten.provincies[p]),punt:gemeenten.punt.map(([x,y])=>[y*raster,
x*raster]),indelingen:ruw.indelingen.map(one=>leesLater(one,n,ruw.drempel)),basis:ruw.indelingen.map(
(_,d)=>d),isGemeld:Uint8Array.from({length:n},(_,m)=>gemeld.length===0||gemeld.includes(m)?1:0)}}function metRuw(indeling,change,{n,drempel}){return leesIndeling({...indeling.ruw,...change},n,drempel,
indeling)}function verplaats(indeling,gemeenten,r,g){let moved=gemeenten.filter(m=>indeling.ruw.leden[m]!==
r);if(moved.length===0)return indeling;let leden=[...indeling.ruw.leden];for(let m of moved)leden[m]=
r;return metRuw(indeling,{leden},g)}function vrijeNaam({regios},naam,behalve=-1){let taken=new Set(regios.
filter((_,r)=>r!==behalve).map(fold)),wanted=naam.trim().replace(/\s+/gu," ").slice(0,120),plain=fold(
wanted)?wanted:"Nieuwe regio";if(!taken.has(fold(plain)))return plain;let number=2;for(;taken.has(fold(
`${plain} (${number})`));)number+=1;return`${plain} (${number})`}function minsteKleur(tint,kleuren){
let used=Array.from({length:kleuren},(_,c)=>tint.filter(x=>x===c).length);return used.indexOf(Math.min(
...used))}function voegRegioToe(indeling,naam,gemeenten,g){let{regios,tint=[]}=indeling.ruw,made=metRuw(
indeling,{regios:[...regios,vrijeNaam(indeling,naam)],tint:[...tint,minsteKleur(tint,g.stijl.regios.
length)]},g);return verplaats(made,gemeenten,regios.length,g)}function hernoem(indeling,r,naam,g){let regios=[
...indeling.ruw.regios];return regios[r]=vrijeNaam(indeling,naam,r),regios[r]===indeling.regios[r]?indeling:
metRuw(indeling,{regios},g)}function vindVerplaatst(nu,basis){let same=(a,b)=>a===b||JSON.stringify(
a)===JSON.stringify(b);return nu.ruw.leden.flatMap((ligging2,m)=>same(ligging2,basis.ruw.leden[m])?[]:
[m])}function begin(plaats,rijen,tint,g){let{regios,leden}=rijen.ruw;return metRuw(plaats,{regios,leden,
tint:Array.from(tint),vreemd:rijen!==plaats&&rijen.ruw!==plaats.ruw},g)}function zonderHaakjes(names){let bare=names.map(name=>name.replace(/(?<=.{3}) \([^)]*\)$/u,""));return bare.
map((name,i)=>bare.indexOf(name)===bare.lastIndexOf(name)?name:names[i])}function korteNamen(given){
let names=zonderHaakjes(given),first=new Map;for(let name of names){let word2=name.split(" ")[0];name.
includes(" ")&&first.set(word2,(first.get(word2)??0)+1)}let[word,count]=[...first].sort((a,b)=>b[1]-
a[1])[0]??["",0];return count<4||count<.4*names.length?names:names.map(name=>name.startsWith(`${word}\
 `)?name.slice(word.length+1):name)}var middelpunten=onthoudPaar((leden,g)=>middelpunt(leden,g)),kort=onthoud(korteNamen);function maakRegionamen({
regios,hoofd,leden},g){let tekst=kort(regios),gekleurd=regios.map(()=>[]);hoofd.forEach((r,m)=>r>=0&&
gekleurd[r].push(m));let vlak=gekleurd.map((members,r)=>isGelijkeRij(members,leden[r])?leden[r]:members),
people=vlak.map(members=>members.reduce((sum,m)=>sum+g.inwoners[m],0));return regios.map((_,r)=>r).filter(
r=>vlak[r].length>0).sort((a,b)=>people[b]-people[a]).map(r=>({punt:middelpunten(vlak[r],g),tekst:tekst[r],
grootte:12,soort:"regionaam",vanaf:-9,smal:0}))}function vanaf(people){return people>=15e4?0:people>=
9e4?.6:people>=45e3?1.3:2}function maakPlaatsnamen(g){let order=g.naam.map((_,m)=>m).sort((a,b)=>g.inwoners[b]-
g.inwoners[a]),alle=order.map(m=>({punt:g.punt[m],tekst:g.naam[m],grootte:g.inwoners[m]>=15e4?12:11,
soort:"plaatsnaam",vanaf:vanaf(g.inwoners[m]),smal:g.inwoners[m]>=3e5?0:.6})),met=new Map;return gekozen=>{
if(gekozen.length===0)return alle;let key=gekozen.join(" "),known=met.get(key);if(known)return known;
let places=gekozen.map(m=>order.indexOf(m)),made=[...places.map(i=>({...alle[i],grootte:12,vanaf:-9,
smal:0})),...alle.filter((_,i)=>!places.includes(i))];return met.set(key,made),made}}var RELATIES={1:"gelijk",2:"ligt binnen de tweede",3:"bevat de tweede",[GENEST]:"genest, de een in d\
e ander",4:"kruisend"},GENOEMD=6;function maakTips({g,rekenaar,waarden,relatiesVan,toontPartners:toontPartners2}){
function vanIndeling(staat,m,d){let list=e=>{let{regios,regiosVan}=g.indelingen[e],names=regiosVan[m].
map(r=>regios[r]);return opsomming(names,GENOEMD)||"geen regio"},[first,second]=[staat.indeling,staat.
tweede];if(second===null)return[list(d),g.naam[m]];let word=RELATIES[relatiesVan(first,second)[m]],head=e=>`${g.
indelingen[e].naam}: ${list(e)}`;return[g.naam[m],head(first),head(second),word?`De regio’s: ${word}`:
null]}function vanWatals(staat,m,d){let list=e=>opsomming(g.indelingen[e].regiosVan[m].map(r=>g.indelingen[e].
regios[r]),GENOEMD)||"geen regio",[nu,was]=[list(d),list(g.basis[d])],which=staat.inwoners?1:0,[voor,
na]=[waarden.vandaag(staat),waarden.uitkomst(staat)].map(({maten})=>procent(maten.congruentie[which][m]));
return[g.naam[m],nu,nu===was?null:`vandaag: ${was}`,voor===na?`congruentie ${na}`:`congruentie ${voor}\
 → ${na}`]}function vanPartner(staat,m,own){if(m===own)return"de gekozen gemeente";let{samen,aantal}=waarden.
uitkomst(staat),shared=samen(own)[m];return shared?`partner van ${g.naam[own]} in ${shared} van ${aantal[own]}\
 indelingen`:`geen partner van ${g.naam[own]}`}function vanNaden(staat,m){let{naden}=waarden.uitkomst(
staat);if(g.buren[m].length===0)return"grenst aan geen andere gemeente";let hard=g.buren[m].filter(({
i})=>isHard(naden,i)),buren=telwoord(g.buren[m].length,"buurgemeente","buurgemeenten");return`harde \
naad met ${hard.length} van ${buren}`}function vanMaat(staat,m){let laag=waarden.laag(staat),value=waarden.
van(staat)[m];return`${waarden.naam(staat)}: ${Number.isNaN(value)?"geen waarde":waardetekst(laag,value)}`}
return{tip(staat,m,d){if(staat.weergave==="indelingen")return vanIndeling(staat,m,d);if(staat.weergave===
"watals")return vanWatals(staat,m,d);if(staat.gemeente!==null&&toontPartners2(staat))return[g.naam[m],
vanPartner(staat,m,staat.gemeente)];let seams=staat.weergave==="naden"&&!staat.ondergrond;return[g.naam[m],
seams?vanNaden(staat,m):vanMaat(staat,m)]},naadtip(staat,i){let{a,b,km}=g.grenzen[i],{aantal,vergeleken}=waarden.
uitkomst(staat).naden,met=code=>staat.keuze.filter(d=>rekenaar.naadcode(d)[i]===code).map(d=>g.indelingen[d].
naam),[apart,samen]=[met(2),met(1)],names=apart.length>GENOEMD&&samen.length<apart.length?`niet in ${opsomming(
samen,GENOEMD)}`:opsomming(apart,GENOEMD);return[`${g.naam[a]} – ${g.naam[b]}`,`regiogrens in ${aantal[i]}\
 van ${telwoord(vergeleken[i],"indeling","indelingen")}`,samen.length===0?"een harde naad: in elke g\
ekozen indeling die beide gemeenten indeelt":names,`${getal(km,1)} km`]}}}var STIL="#f3f2ec",BLEEK=.38,toontPartners=staat=>staat.gemeente!==null&&staat.partners&&(staat.weergave===
"congruentie"||staat.weergave==="naden"),toontRegios=staat=>staat.weergave==="indelingen"||staat.weergave===
"watals"&&!(staat.verschil&&staat.scenario!==null),ligtOver=staat=>staat.weergave==="indelingen"&&!staat.
naast?staat.tweede:null;function indelingVan({weergave,indeling,tweede,werk},which){return weergave===
"watals"?werk??indeling:which===1&&tweede!==null?tweede:indeling}function maakBeelden(g,rekenaar,waarden){
let alle=g.naam.map((_,m)=>m),plaatsnamen=maakPlaatsnamen(g),regionamen=onthoud(d=>maakRegionamen(d,
g)),laatste={key:"",d:null,namen:[]};function metGekozen(key,d){if(!key)return regionamen(d);if(laatste.
key!==key||laatste.d!==d){let own=plaatsnamen(key.split(" ").map(Number)).slice(0,key.split(" ").length);
laatste={key,d,namen:[...own,...regionamen(d)]}}return laatste.namen}let palet=g.stijl.regios,tint=colours=>Array.
from(colours,c=>palet[c]),regiokleuren=onthoud(d=>tint(d.tint?Int32Array.from(d.tint):kleurRegios(d,
g.grenzen,palet.length))),paarkleuren=onthoudPaar((d,e)=>kleurPaar(d,e,vindTegenhangers(d,e,g.inwoners),
g.grenzen,palet.length).map(tint)),relaties=onthoudPaar(vergelijkRegios),relatiesVan=(d,e)=>relaties(
g.indelingen[d],g.indelingen[e]),metRelatie=(d,e,wanted)=>{let found=relatiesVan(d,e);return alle.filter(
m=>found[m]===wanted)},{tip,naadtip}=maakTips({g,rekenaar,waarden,relatiesVan,toontPartners}),VOL=g.
achtergrond?.72:1,dekking=m=>VOL*(g.isGemeld[m]?1:BLEEK);function kleurMaat(staat){let laag=waarden.
laag(staat),values=waarden.van(staat);return m=>{let klasse2=klasseVan(laag,values[m]),kleur=klasse2<
0?g.stijl.geen:laag.klassen[klasse2][3],dim=staat.klasse!==null&&staat.klasse!==klasse2;return[kleur,
dim?.12:dekking(m)]}}function kleurPartners(staat,own){let{samen,aantal}=waarden.uitkomst(staat),D=aantal[own],
met=samen(own),bins=deelIn(D);return m=>{if(m===own)return[g.stijl.inkt,VOL];let shared=met[m],bin=shared>
0?bins.find(([,last])=>shared<=last):void 0;return bin?[partnerkleur(deelVan(bin,D),g.stijl),VOL]:[STIL,
VOL]}}function regiokleur({indeling,tweede,naast},which=0){let[a,b]=[indeling,tweede??indeling].map(
d=>g.indelingen[d]);return naast&&tweede!==null?paarkleuren(a,b)[which]:regiokleuren(a)}let kleurenVan=d=>regiokleuren(
g.indelingen[d]);function kleurIndeling(staat,which,d){let colours=staat.weergave==="watals"?kleurenVan(
d):regiokleur(staat,which),{hoofd,regiosVan}=g.indelingen[d];return m=>{let onbekend=regiosVan[m].length>
0?STIL:g.stijl.geen;return[hoofd[m]<0?onbekend:colours[hoofd[m]],dekking(m)]}}function kleurVerschil(staat){
let{verschil}=waarden.verschuivingen(staat);return m=>{let klasse2=verschilklasse(verschil[m]);return[
klasse2<0?g.stijl.geen:VERSCHILLEN[klasse2][2],dekking(m)]}}function kleurVan(staat,which,d){if(toontRegios(
staat))return kleurIndeling(staat,which,d);if(staat.weergave==="watals")return kleurVerschil(staat);
if(staat.gemeente!==null&&toontPartners(staat))return kleurPartners(staat,staat.gemeente);if(staat.weergave===
"congruentie")return kleurMaat(staat);if(!staat.ondergrond)return m=>[STIL,dekking(m)];let below=kleurMaat(
{...staat,klasse:null});return m=>[below(m)[0],.55*dekking(m)]}function arceringVan(staat,d){if(staat.
weergave==="watals"&&!toontRegios(staat))return waarden.verschuivingen(staat).dalers.map(({m})=>m);if(toontRegios(
staat)){let over=ligtOver(staat);if(over!==null)return metRelatie(d,over,4);let{regiosVan}=g.indelingen[d];
return alle.filter(m=>regiosVan[m].length!==1)}if(toontPartners(staat)||staat.weergave==="naden"&&!staat.
ondergrond)return[];let values=waarden.van(staat);return alle.filter(m=>Number.isNaN(values[m]))}function stippenVan(staat,d){
if(staat.weergave==="watals"){if(!toontRegios(staat))return waarden.verschuivingen(staat).stijgers.map(
({m})=>m);let[nu,basis]=[g.indelingen[d],g.indelingen[g.basis[d]]];return nu===basis||nu.vreemd?[]:vindVerplaatst(
nu,basis)}let over=ligtOver(staat);return over===null?[]:metRelatie(d,over,1)}function naadVan(staat){
let{naden}=waarden.uitkomst(staat);if(staat.weergave==="congruentie"&&staat.hardeNaden)return i=>isHard(
naden,i)?{kleur:g.stijl.naad,dikte:2.6}:null;if(staat.weergave!=="naden")return null;let{toont}=waarden.
naden(staat);return i=>{if(!toont(i))return null;let share=naaddeel(naden,i),dikte=naaddikte(share),
kort2=g.grenzen[i].km<.8;return{kleur:naadkleur(share,g.stijl),dikte:kort2?Math.min(dikte,1.6):dikte}}}
function grenzenVan(d){let codes=rekenaar.naadcode(d),has=m=>g.indelingen[d].regiosVan[m].length>0;return g.
grenzen.flatMap(({a,b},i)=>codes[i]===2||has(a)!==has(b)?[i]:[])}function wisselsVan(d){let[voor,na]=[
rekenaar.naadcode(g.basis[d]),rekenaar.naadcode(d)],{vervalt,ontstaat}=vindGrenswissels(voor,na);return{
grens:[grenzenVan(d),{color:"#8a9498",weight:.8}],rand:[vervalt,{color:"#4a2a00",weight:2.2,dashArray:"\
3 5"}],lijn:[ontstaat,{color:g.stijl.inkt,weight:2.8}]}}function omtrekVan(staat,d){if(staat.weergave===
"watals"&&!toontRegios(staat))return wisselsVan(d);if(!toontRegios(staat))return{grens:[[]],rand:[[]],
lijn:[[]]};let grens=[grenzenVan(d),{color:"#5c676b",weight:1.1}],over=ligtOver(staat);if(over===null)
return{grens,rand:[[]],lijn:[[]]};let second=grenzenVan(over);return{grens,rand:[second,{color:"#fff\
fff",weight:4.6}],lijn:[second,{color:g.stijl.inkt,weight:2.4}]}}function nadrukVan({regio,regiolijst,
gemeente,ander}){return regio?g.indelingen[regio[0]].leden[regio[1]]:regiolijst?[regiolijst[1]]:gemeente===
null?[]:ander===null||ander===gemeente?[gemeente]:[gemeente,ander]}function gekozenIn({regiolijst,gemeente,
ander}){return regiolijst?[regiolijst[1]]:gemeente===null?[]:ander===null||ander===gemeente?[gemeente]:
[gemeente,ander]}function namenVan(staat,d){let chosen=gekozenIn(staat);return toontRegios(staat)&&!(staat.
weergave==="watals"&&staat.verft)?metGekozen(chosen.join(" "),g.indelingen[d]):plaatsnamen(chosen)}return{
beeld(staat,which=0){let d=indelingVan(staat,which),over=ligtOver(staat);return{kleur:kleurVan(staat,
which,d),arcering:arceringVan(staat,d),licht:over===null,stippen:stippenVan(staat,d),naad:naadVan(staat),
omtrek:omtrekVan(staat,d),nadruk:nadrukVan(staat),namen:namenVan(staat,d),tip:m=>tip(staat,m,d)}},naadtip,
toontPartners,regiokleur,kleurenVan}}var sleutels=new WeakMap,luisteraars=new WeakMap,beloftes=new WeakMap,standen=new WeakMap,open=new Set,
GESPROKEN=new Set(["aria-label","aria-valuetext","title","placeholder"]),zeg=text=>text;function spreek(woordkeus){
zeg=woordkeus}function inWoorden(text){return zeg(text)}function geefDoor(event){event.currentTarget instanceof
Node&&luisteraars.get(event.currentTarget)?.get(event.type)?.(event)}function luister(element,handlers){
let had=luisteraars.get(element);for(let type of had?.keys()??[])handlers.has(type)||element.removeEventListener(
type,geefDoor);for(let type of handlers.keys())element.addEventListener(type,geefDoor);luisteraars.set(
element,handlers)}function bouw(element,attributes,children){let handlers=new Map;for(let[name,value]of Object.
entries(attributes))if(!(value==null||value===!1))if(name==="key")sleutels.set(element,String(value));else if(typeof value==
"function")handlers.set(name.slice(2),value);else if(typeof value=="object")Object.assign(element.style,
value);else{let text=value===!0?"":String(value);element.setAttribute(name,GESPROKEN.has(name)?zeg(text):
text)}return handlers.size&&luister(element,handlers),voegToe(element,children),element}function voegToe(element,children){
for(let child of children)child==null||child===!1||(typeof child=="string"||child instanceof Node?element.
append(typeof child=="string"?zeg(child):child):voegToe(element,child))}function h(tag,attributes,...children){
return bouw(document.createElement(tag),attributes,children)}function s(tag,attributes,...children){
return bouw(document.createElementNS("http://www.w3.org/2000/svg",tag),attributes,children)}function alsAnders(tag,key,stand,maak){
let plaats=document.createElement(tag);return sleutels.set(plaats,String(key)),beloftes.set(plaats,{
stand,maak}),open.add(plaats),plaats}function maakWaar(plaats,{stand,maak}){open.delete(plaats);let made=maak();
return sleutels.set(made,sleutels.get(plaats)??""),standen.set(made,stand),made}function vul2(element,...children){
element.replaceChildren(),voegBij(element,...children)}function voegBij(element,...children){voegToe(
element,children),maakOpen(element)}function maakOpen(element){for(let plaats of open){let belofte=beloftes.
get(plaats);belofte&&element.contains(plaats)&&plaats.replaceWith(maakWaar(plaats,belofte))}}function hoogteVan(element,focus){
return focus&&element.contains(focus)?focus.getBoundingClientRect().top:null}function werkBij(element,...children){
let vers=document.createElement(element.localName);voegToe(vers,children);let focus=document.activeElement,
hoogte=hoogteVan(element,focus);volg(element,vers),maakOpen(element),open.clear(),focus instanceof HTMLElement&&
focus!==document.activeElement&&focus.isConnected&&focus.focus({preventScroll:!0});let nieuw=hoogteVan(
element,focus);hoogte!==null&&nieuw!==null&&(element.scrollTop+=nieuw-hoogte)}var soort=node=>`${node.
nodeName} ${sleutels.get(node)??""}`;function isZelfdeRij(oud,vers){let own=oud.firstChild,next=vers.
firstChild;for(;own&&next;){if(own.nodeName!==next.nodeName||sleutels.get(own)!==sleutels.get(next))
return!1;own=own.nextSibling,next=next.nextSibling}return own===next}function neem(oud,vers){oud instanceof
Element&&vers instanceof Element?neemOver(oud,vers):oud.nodeValue!==vers.nodeValue&&(oud.nodeValue=vers.
nodeValue)}function volg(oud,vers){if(isZelfdeRij(oud,vers)){let next=vers.firstChild;for(let own=oud.
firstChild;own&&next;own=own.nextSibling)neem(own,next),next=next.nextSibling;return}let known=new Map;
for(let node of oud.childNodes){let same=known.get(soort(node));same?same.push(node):known.set(soort(
node),[node])}let wanted=[...vers.childNodes].map(node=>{let kept=known.get(soort(node))?.shift();return kept?
(neem(kept,node),kept):node});for(let gone of[...known.values()].flat())gone.remove();let at=oud.firstChild;
for(let node of wanted)node===at?at=node.nextSibling:oud.insertBefore(node,at)}function neemLuisteraars(oud,vers){
let handlers=luisteraars.get(vers);(handlers||luisteraars.has(oud))&&luister(oud,handlers??new Map);
let key=sleutels.get(vers);key!==void 0&&sleutels.set(oud,key),kiesOptie(oud,vers);let next=vers.firstElementChild;
for(let own=oud.firstElementChild;own&&next;own=own.nextElementSibling)neemLuisteraars(own,next),next=
next.nextElementSibling}function neemOver(oud,vers){let belofte=beloftes.get(vers);if(belofte){if(open.
delete(vers),standen.get(oud)===belofte.stand)return;neemOver(oud,maakWaar(vers,belofte)),standen.set(
oud,belofte.stand);return}if(standen.delete(oud),oud.isEqualNode(vers)){neemLuisteraars(oud,vers);return}
neemKenmerken(oud,vers),luister(oud,luisteraars.get(vers)??new Map),volg(oud,vers),kiesOptie(oud,vers)}
function neemKenmerken(oud,vers){for(let{name}of[...oud.attributes])!vers.hasAttribute(name)&&name!==
"open"&&oud.removeAttribute(name);for(let{name,value}of vers.attributes)name==="style"||oud.getAttribute(
name)===value||oud.setAttribute(name,value);oud instanceof HTMLElement&&vers instanceof HTMLElement&&
oud.getAttribute("style")!==vers.getAttribute("style")&&(oud.style.cssText=vers.style.cssText)}function kiesOptie(oud,vers){
oud instanceof HTMLOptionElement&&vers.hasAttribute("selected")&&(oud.selected=!0)}function byId(id){
let found=document.getElementById(id);if(!found)throw new Error(`the page has no element #${id}`);return found}
var leesBron=()=>document.documentElement.outerHTML;function isAanraking(){return window.matchMedia(
"(pointer: coarse)").matches}function isRustig(){return window.matchMedia("(prefers-reduced-motion: \
reduce)").matches}var TEKENS2={heel:"M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",deel:"M3 3h14v14H3zM7.5 7.5h5v5h-5z"};function maakKijkknoppen(map,{
naarHeel,naarBegin},deel){let knop=(naam,d,onclick)=>h("button",{type:"button",title:naam,"aria-labe\
l":naam,onclick},s("svg",{viewBox:"0 0 20 20","aria-hidden":"true"},s("path",{d}))),control=new L.Control(
{position:"topleft"});control.onAdd=()=>{let box=h("div",{class:"leaflet-bar kijkknoppen"},knop("Hel\
e kaart",TEKENS2.heel,naarHeel),deel?knop("Alleen het gekozen deel",TEKENS2.deel,naarBegin):null);return L.
DomEvent.disableClickPropagation(box),box},control.addTo(map)}var mercator=lat=>Math.log(Math.tan(Math.PI/4+lat*Math.PI/360));function meetOmvang(lijnen){let[west,
east,south,north]=[1/0,-1/0,1/0,-1/0];for(let lijn of lijnen)for(let[lat,lon]of lijn)west=Math.min(west,
lon),east=Math.max(east,lon),south=Math.min(south,lat),north=Math.max(north,lat);return[[south,west],
[north,east]]}function maakProjectie(lijnen,breedte){let[[south,west],[north,east]]=meetOmvang(lijnen),
scale=breedte/((east-west)*Math.PI/180),punt=([lat,lon])=>[(lon-west)*Math.PI*scale/180,(mercator(north)-
mercator(lat))*scale];return{breedte,hoogte:Math.ceil((mercator(north)-mercator(south))*scale),punt,
pad:lijn=>`M${lijn.map(p=>punt(p).map(v=>v.toFixed(1)).join(" ")).join("L")}`}}var PADZOOM=14,WERELD=256*2**PADZOOM,plat=([lat,lon])=>[WERELD*(lon/360+.5),WERELD*(.5-mercator(lat)/
(2*Math.PI))];function zet(boog,oorsprong){let stappen=new Int32Array(2*boog.length),[x,y]=[0,0];return boog.
forEach((punt,i)=>{let[px,py]=plat(punt),[nx,ny]=[Math.round(px-oorsprong[0]),Math.round(py-oorsprong[1])];
stappen[2*i]=nx-x,stappen[2*i+1]=ny-y,[x,y]=[nx,ny]}),{stappen,einde:[x,y]}}var maakPaden=onthoud(({
bogen,topologie})=>{let[[,west],[noord]]=meetOmvang(bogen),hoek=plat([noord,west]),oorsprong=[Math.floor(
hoek[0]),Math.floor(hoek[1])],gezet=bogen.map(boog=>zet(boog,oorsprong)),heen=gezet.map(({stappen})=>stappen.
subarray(2).join(" ")),lijnen=gezet.map(({stappen},i)=>`M${stappen[0]} ${stappen[1]}${heen[i]&&`l${heen[i]}`}`);
function terug(i){let{stappen}=gezet[i],found=[];for(let at=stappen.length-2;at>=2;at-=2)found.push(
-stappen[at],-stappen[at+1]);return found.join(" ")}function ringpad(ring){let{stappen,einde}=gezet[ring[0]<
0?~ring[0]:ring[0]],[x,y]=ring[0]<0?einde:stappen,weg=ring.map(i=>i<0?terug(~i):heen[i]).filter(Boolean);
return`M${x} ${y}${weg.length?`l${weg.join(" ")}`:""}z`}let vlakken=topologie.ringen.map(delen=>delen.
flat().map(ringpad).join(""));return{oorsprong,lijn:numbers=>numbers.map(i=>lijnen[i]).join(""),vlak:m=>vlakken[m]}});var KENMERKEN={color:"stroke",weight:"stroke-width",dashArray:"stroke-dasharray",fillColor:"fill",fillOpacity:"\
fill-opacity"},LEEG="M0 0",nummer=0;function maakDoek(map,pane,oorsprong,patronen){nummer+=1;let eigennummer=nummer,
eigen=id=>`${id}-${eigennummer}`,kopieen=patronen.map(id=>{let kopie=byId(id).cloneNode(!0);return kopie.
id=eigen(id),{kopie,draai:kopie.getAttribute("patternTransform")??""}}),Tekenvel=L.SVG.extend({_initContainer(){
if(L.SVG.prototype._initContainer.call(this),kopieen.length===0)return;let defs=s("defs",{},...kopieen.
map(({kopie})=>kopie));this._container.prepend(defs)},_update(){if(this._map._animatingZoom&&this._bounds)
return;L.SVG.prototype._update.call(this);let schaal=map.getZoomScale(map.getZoom(),PADZOOM),{x,y}=map.
getPixelOrigin(),[dx,dy]=[oorsprong[0]*schaal-x,oorsprong[1]*schaal-y],waar=`translate(${dx} ${dy}) \
scale(${schaal})`;if(this._waar!==waar){this._waar=waar,this._rootGroup.setAttribute("transform",waar);
for(let{kopie,draai}of kopieen)kopie.setAttribute("patternTransform",`scale(${1/schaal}) ${draai}`.trim())}}}),
renderer=new Tekenvel({pane,padding:.4});return renderer.addTo(map),{renderer,patroon:id=>`url(#${eigen(
id)})`}}var Vormklasse=null;function maakKlasse(){return L.Path.extend({initialize(options,d){L.Util.
setOptions(this,options),this._pad=d},onAdd(){this._renderer._initPath(this),this._path.setAttribute(
"d",this._pad||LEEG),this.options.stroke&&this._path.setAttribute("vector-effect","non-scaling-strok\
e"),this._renderer._addPath(this)},_reset(){},_project(){},_update(){},legPad(d){this._pad!==d&&(this.
_pad=d,this._path.setAttribute("d",d||LEEG))},stel(style){for(let[name,value]of Object.entries(style))
this.options[name]!==value&&(this.options[name]=value,this._path.setAttribute(KENMERKEN[name],String(
value)))}})}function maakVorm({renderer},options,d){Vormklasse??=maakKlasse();let{pane}=renderer.options;
return new Vormklasse({...options,renderer,...pane?{pane}:{}},d)}var PANES=["vlakken","arcering","lijnen","naden","omtrek","nadruk","namen"],LIJNDEEL=48,VLAKDEEL=16;
function maakPanes(map,oorsprong){let panes={},doeken={};return PANES.forEach((name,i)=>{let pane=map.
createPane(name);if(panes[name]=pane,pane.style.zIndex=String(400+i),name==="namen")return;let patronen=name===
"arcering"?["arcering","arcering-licht","stippen"]:[];doeken[name]=maakDoek(map,name,oorsprong,patronen),
pane.setAttribute("aria-hidden","true")}),{doeken,panes}}function maakLijnen(map,g){let paden=maakPaden(
g),{doeken,panes}=maakPanes(map,paden.oorsprong),arcs=numbers=>numbers.map(i=>g.bogen[i]),bogenVan=grenzen=>grenzen.
flatMap(i=>g.grenzen[i].bogen),gemeenteVan=new Map,vlakken=g.naam.map((_,m)=>{let vorm=maakVorm(doeken.
vlakken,{stroke:!1,fill:!0,fillOpacity:1,fillColor:"#f4f4f1",bubblingMouseEvents:!1},paden.vlak(m));
return gemeenteVan.set(vorm,m),vorm}),groep=L.featureGroup(vlakken).addTo(map),trek=(pane,options,d="")=>maakVorm(
doeken[pane],{fill:!1,interactive:!1,...options},d).addTo(map),binnen2=trek("lijnen",{color:"#ffffff",
weight:.7},paden.lijn(g.grenzen.flatMap(grens=>grens.bogen)));trek("lijnen",{color:"#9aa3a6",weight:.8},
paden.lijn(g.kust));let patroon2=id=>trek("arcering",{stroke:!1,fill:!0,fillColor:doeken.arcering.patroon(
id),fillOpacity:1});function maakBundel(deel,maak,pad,alvast=0){let vormen=Array.from({length:Math.ceil(
alvast/deel)},maak);return(numbers,style)=>{let delen=vormen.map(()=>[]);for(let i of numbers)(delen[Math.
floor(i/deel)]??=[]).push(i);for(;vormen.length<delen.length;)vormen.push(maak());vormen.forEach((vorm,n)=>{
vorm.legPad(pad(delen[n]??[])),vorm.stel(style)})}}let vlakpad=list=>list.map(paden.vlak).join(""),arcering=maakBundel(
VLAKDEEL,()=>patroon2("arcering"),vlakpad),stippen=maakBundel(VLAKDEEL,()=>patroon2("stippen"),vlakpad),
maakOmtrek=()=>maakBundel(LIJNDEEL,()=>trek("omtrek",{}),grenzen=>paden.lijn(bogenVan(grenzen)),g.grenzen.
length),omtrekken={grens:maakOmtrek(),rand:maakOmtrek(),lijn:maakOmtrek()},nadruk={keuzerand:trek("n\
adruk",{color:"#ffffff",weight:5}),keuze:trek("nadruk",{color:g.stijl.inkt,weight:2.4}),wijzer:trek(
"nadruk",{color:g.stijl.inkt,weight:1.6})},maat=()=>Math.min(2.6,Math.max(.6,2**((map.getZoom()-7.75)*
.45))),naden=[],soorten=[],zichtbaar=_i=>!1;function stijlNaden(){soorten.forEach(({kleur,dikte},n)=>{
naden[n].stel({color:kleur,weight:dikte*maat()})})}map.on("zoomend",()=>{stijlNaden(),binnen2.stel({
weight:.7*Math.sqrt(maat())})});function afstand2(point,lijn){let best=1/0,from=map.latLngToLayerPoint(
lijn[0]);for(let to of lijn.slice(1).map(p=>map.latLngToLayerPoint(p)))best=Math.min(best,L.LineUtil.
pointToSegmentDistance(point,from,to)),from=to;return best}function omtrekpad(gemeenten){if(gemeenten.
length===0)return"";let inside=new Set(gemeenten);return paden.lijn(g.zijden.flatMap(([a,b],i)=>inside.
has(a)!==inside.has(b)?[i]:[]))}return{vlakken:groep,panes,gemeente:layer=>gemeenteVan.get(layer)??-1,
gemeenteOp(x,y){let element=document.elementFromPoint(x,y);return vlakken.findIndex(layer=>layer.getElement()===
element)},tekenVlakken(kleur){vlakken.forEach((vorm,m)=>{let[fillColor,fillOpacity]=kleur(m),{options}=vorm;
options.fillColor===fillColor&&options.fillOpacity===fillOpacity||vorm.stel({fillColor,fillOpacity})})},
tekenArcering(gemeenten,licht){arcering(gemeenten,{fillColor:doeken.arcering.patroon(licht?"arcering\
-licht":"arcering")})},tekenStippen(gemeenten){stippen(gemeenten,{})},tekenNaden(naad){let found=new Map,
looks=g.grenzen.map((_,i)=>naad?naad(i):null);for(zichtbaar=i=>looks[i]!==null,looks.forEach((look,i)=>{
if(!look)return;let key=`${look.dikte} ${look.kleur}`,known=found.get(key)??{...look,grenzen:[]};known.
grenzen.push(i),found.set(key,known)}),soorten=[...found.values()].sort((a,b)=>a.dikte-b.dikte);naden.
length<soorten.length;)naden.push(trek("naden",{}));naden.forEach((vorm,n)=>vorm.legPad(n<soorten.length?
paden.lijn(bogenVan(soorten[n].grenzen)):"")),stijlNaden()},naadBij(m,point){let[best,nearest]=[-1,7];
for(let{i}of g.buren[m]){if(!zichtbaar(i))continue;let near=Math.min(...arcs(g.grenzen[i].bogen).map(
lijn=>afstand2(point,lijn)));near<nearest&&([best,nearest]=[i,near])}return best},tekenOmtrek(which,grenzen,style={}){
omtrekken[which](grenzen,{dashArray:"none",...style})},tekenNadruk(which,gemeenten){let pad=omtrekpad(
gemeenten);nadruk[which].legPad(pad),which==="keuze"&&nadruk.keuzerand.legPad(pad)}}}var MEETGROOTTE=12;function liggenLos(a,b){return a[2]<b[0]||b[2]<a[0]||a[3]<b[1]||b[3]<a[1]}function breek(text){
let middle=text.length/2,best=-1;for(let i=3;i<text.length-3;i+=1)(text[i]===" "||text[i]==="-")&&Math.
abs(i-middle)<Math.abs(best-middle)&&(best=i);if(best<0)return[text];let end=text[best]==="-"?best+1:
best;return[text.slice(0,end),text.slice(best+1)]}function*pogingen(naam){let broken=breek(naam.tekst),
forms=naam.tekst.length>14?[broken]:[[naam.tekst],broken];for(let size of[naam.grootte,naam.grootte-
1])for(let lines of forms)for(let shift of[0,-.7,.7,-1.3,1.3])yield[lines,size,shift*size]}function binnen(x,width,{
min,max}){let left=x-width/2;return!min||!max||x<min.x||x>max.x?left:Math.max(min.x+2,Math.min(max.x-
width-2,left))}function maakNamen(map,pane,basis,maat){pane.setAttribute("aria-hidden","true");let canvas2=document.
createElement("canvas").getContext("2d"),namen=[];canvas2&&(canvas2.font=`600 ${MEETGROOTTE}px syste\
m-ui, -apple-system, "Segoe UI", sans-serif`);let gemeten=new Map;function meet(text,size){if(!canvas2)
return 0;let width=gemeten.get(text);return width===void 0&&(width=canvas2.measureText(text).width/MEETGROOTTE,
gemeten.set(text,width)),width*size}let breedte=(lines,size)=>Math.max(...lines.map(text=>meet(text,
size))),staand=new Map;function maak({soort:soort2,punt},lines,size,width,anchor){let{x,y}=map.latLngToLayerPoint(
punt).subtract(anchor).round(),key=[soort2,size,x,y,...lines].join("|"),known=staand.get(key);if(known)
return[key,known];let style={width:`${width}px`,fontSize:`${size}px`,left:`${x}px`,top:`${y}px`},spans=lines.
map(text=>h("span",{},text));return[key,h("div",{class:`naam ${soort2}`,style},spans)]}function plaats(){
let zoom=map.getZoom(),begin2=basis(),keer=maat(),bounds=map.getPixelBounds(),view=bounds.pad(.3),smal=map.
getSize().x<500?1:0,boxes=[],made=[];for(let naam of namen){if(zoom<begin2+naam.vanaf+naam.smal*smal-
.3)continue;let point=map.project(naam.punt,zoom);if(view.contains(point))for(let[lines,size,shift]of pogingen(
{...naam,grootte:naam.grootte*keer})){let[w,t]=[breedte(lines,size)+6,lines.length*size*1.12+3],top=point.
y+shift-t/2,left=binnen(point.x,w,bounds),box=[left,top,left+w,top+t];if(boxes.every(other=>liggenLos(
box,other))){boxes.push(box),made.push(maak(naam,lines,size,w,[point.x-left,t/2-shift]));break}}}let nieuw=new Map(
made);for(let[key,element]of staand)nieuw.has(key)||element.remove();for(let[key,element]of nieuw)staand.
has(key)||pane.append(element);staand=nieuw}let wacht=!1;function plaatsZo(){wacht||(wacht=!0,queueMicrotask(
()=>{wacht=!1,plaats()}))}return map.on("zoomstart",()=>pane.classList.add("even-weg")),map.on("zoom\
end viewreset moveend resize",()=>{pane.classList.remove("even-weg"),plaatsZo()}),{toon(list){namen=
list,plaatsZo()}}}function houdInBeeld(map,heel,rand){function begrens(){let size=map.getSize();if(Math.min(size.x,size.
y)<64)return;map.options.minZoom=0,map.options.minZoom=Math.max(0,map.getBoundsZoom(heel,!1,rand)-.5);
let half=size.divideBy(2),corners=[heel.getSouthWest(),heel.getNorthEast()].map(p=>map.project(p)),[
southWest,northEast]=[corners[0].add(L.point(-half.x,half.y)),corners[1].add(L.point(half.x,-half.y))];
map.options.maxBounds=L.latLngBounds(map.unproject(southWest),map.unproject(northEast))}return map.on(
"moveend resize",begrens),{begrens,laatLos:()=>delete map.options.maxBounds}}var BEWEEGTOETS=/^(Arrow|[-+=_]$)/u;function volgHand(map,follower){let element=map.getContainer(),options={
capture:!0,passive:!0};map.on("dragstart boxzoomend",follower),element.addEventListener("wheel",()=>map.
scrollWheelZoom.enabled()&&follower(),options),element.addEventListener("dblclick",follower,options),
element.addEventListener("touchstart",({touches})=>touches.length>1&&follower(),options),element.addEventListener(
"keydown",({key})=>BEWEEGTOETS.test(key)&&follower(),options),element.querySelector(".leaflet-contro\
l-zoom")?.addEventListener("click",follower,options)}function laatRollen(map){window.self!==window.top&&
(map.scrollWheelZoom.disable(),map.on("mousedown",()=>map.scrollWheelZoom.enable()),map.getContainer().
addEventListener("mouseleave",()=>map.scrollWheelZoom.disable()))}function maakPlaats(map,{heel,begin:begin2,
bijschrift,bewegend}){let rand=L.point(16,16),grens=houdInBeeld(map,heel,rand),plaats="begin",bijLezer=()=>{};
function doorLezer(){plaats="lezer",bijLezer()}volgHand(map,doorLezer),laatRollen(map);let geklikt=null;
window.addEventListener("resize",()=>geklikt=null);function houdtKlik(){let held=geklikt!==null&&map.
getBounds().contains(geklikt);return geklikt=null,held}let zoomt=!1,wens=null;map.on("zoomanim",()=>zoomt=
!0),map.on("zoomend",()=>zoomt=!1),map.on("moveend",()=>{if(zoomt||!wens)return;let move=wens;wens=null,
move()});function beweeg(move,why){plaats=why;let go=()=>{grens.laatLos(),move()};zoomt?wens=go:go()}
function zet2(centre,zoom,animate){zoomt=animate&&zoom!==map.getZoom(),map.setView(centre,zoom,{animate})}
let meetOpnieuw=()=>{grens.laatLos(),map.invalidateSize({animate:!1,pan:!1,debounceMoveend:!0}),grens.
begrens()};function naarBegin(animate,bounds=begin2(),why="begin"){let boven=L.point(0,bijschrift.hidden?
0:30),zoom=map.getBoundsZoom(bounds,!1,rand.add(boven)),corners=[bounds.getSouthWest(),bounds.getNorthEast()].
map(p=>map.project(p,zoom)),middle=corners[0].add(corners[1]).subtract(boven).divideBy(2),centre=map.
unproject(middle,zoom);beweeg(()=>{!animate&&zoom===map.getZoom()?map.panTo(centre,{animate}):zet2(centre,
zoom,animate)},why)}return beweeg(()=>map.fitBounds(begin2(),{padding:rand.divideBy(2),animate:!1}),
"begin"),{rand,meetOpnieuw,doorLezer,volgLezer:follower=>bijLezer=follower,naarBegin:()=>naarBegin(bewegend),
plek(){if(plaats!=="lezer")return plaats;let{lat,lng}=map.getCenter();return[lat,lng,map.getZoom()]},
zetPlek(plek){plek==="begin"&&plaats!=="begin"&&naarBegin(!1),typeof plek!="string"&&beweeg(()=>map.
setView([plek[0],plek[1]],plek[2],{animate:!1}),"lezer")},naarHeel:()=>naarBegin(bewegend,heel,begin2()===
heel?"begin":"lezer"),pasAan(){meetOpnieuw(),plaats==="begin"&&!houdtKlik()&&naarBegin(!1)},klik(bounds){
geklikt=bounds},terug(){meetOpnieuw(),geklikt=null,plaats!=="lezer"&&naarBegin(bewegend)},ganaar(bounds,zoom){
beweeg(()=>zet2(bounds.getCenter(),zoom,bewegend),"gemeenten")}}}function maakLeaflet(element,bewegend,herkomst){let map=L.map(element,{zoomSnap:.25,zoomDelta:.5,wheelPxPerZoomLevel:110,
maxZoom:13,maxBoundsViscosity:1,zoomControl:!1,zoomAnimation:bewegend,fadeAnimation:bewegend,inertia:bewegend,
attributionControl:!1});return L.control.zoom({position:"topleft",zoomInTitle:"Inzoomen",zoomOutTitle:"\
Uitzoomen"}).addTo(map),L.control.attribution({position:"bottomright",prefix:!1}).addAttribution(`${herkomst.
grenzen}; lappendeken`).addTo(map),map}function maakTip(map,element){let tip=h("div",{class:"tip","a\
ria-hidden":"true",hidden:!0});return element.append(tip),{wijs(lines,event){let[head,...rest]=lines.
filter(text=>text!==null&&text!=="");tip.replaceChildren(h("strong",{},head),...rest.map(text=>h("sp\
an",{},text))),tip.hidden=!1;let{x,y}=event.containerPoint,size=map.getSize(),[w,t]=[tip.offsetWidth,
tip.offsetHeight],left=x+16+w>size.x?Math.max(4,x-w-12):x+16,top=y+18+t>size.y?Math.max(4,y-t-10):y+
18;tip.style.transform=`translate(${Math.round(left)}px, ${Math.round(top)}px)`},verberg(){tip.hidden=
!0}}}function maakKaart(element,{g,staat,beelden,eerste=null}){let which=eerste?1:0,bewegend=!isRustig(),
map=maakLeaflet(element,bewegend,g.herkomst),bijschrift=h("p",{class:"bijschrift",hidden:!0});element.
append(bijschrift);let heel=L.latLngBounds(meetOmvang(g.bogen)),omvang=list=>L.latLngBounds(meetOmvang(
list.flatMap(m=>g.vlakken[m].flat()))),deel=g.isGemeld.includes(0),gemeld=deel?omvang(g.naam.flatMap(
(_,m)=>g.isGemeld[m]?[m]:[])):heel,plaats=maakPlaats(map,{heel,begin:()=>gemeld,bijschrift,bewegend});
eerste||maakKijkknoppen(map,plaats,deel);let lijnen=maakLijnen(map,g),basis=()=>map.getBoundsZoom(heel,
!1,plaats.rand),namen=maakNamen(map,lijnen.panes.namen,basis,()=>staat.nu.presentatie?map.getSize().
x<500?1.2:1.8:1),tip=maakTip(map,element),laatste=null,gewezen="",bijKlik=()=>{},vanDezeKaart=()=>indelingVan(
staat.nu,which);function verberg(){tip.verberg(),gewezen="",lijnen.tekenNadruk("wijzer",[])}function onder(m,event){
let naad=lijnen.naadBij(m,event.layerPoint);if(naad>=0)return{naad,leden:[g.grenzen[naad].a,g.grenzen[naad].
b]};let{hoofd,leden}=g.indelingen[vanDezeKaart()],{weergave,verft,heleRegio}=staat.nu,r=weergave==="\
indelingen"||weergave==="watals"&&verft&&heleRegio?hoofd[m]:-1;return{naad,leden:r>=0?leden[r]:[m]}}
function bijWijzing(event){let m=lijnen.gemeente(event.layer),{naad,leden}=onder(m,event);gewezen!==
leden.join(" ")&&(gewezen=leden.join(" "),lijnen.tekenNadruk("wijzer",leden)),tip.wijs(naad>=0?beelden.
naadtip(staat.nu,naad):laatste?.tip(m)??[],event)}lijnen.vlakken.on("mouseover",bijWijzing),lijnen.vlakken.
on("mousemove",bijWijzing),lijnen.vlakken.on("mouseout",verberg),lijnen.vlakken.on("click",event=>{let m=lijnen.
gemeente(event.layer),{originalEvent}=event;if(!(staat.nu.verft&&staat.nu.weergave==="watals")){if(originalEvent instanceof
PointerEvent&&originalEvent.pointerType==="touch"){let naad=lijnen.naadBij(m,event.layerPoint);if(naad>=
0){tip.wijs(beelden.naadtip(staat.nu,naad),event);return}}verberg(),plaats.klik(omvang([m])),bijKlik(
m)}}),map.on("click",()=>bijKlik(-1)),map.on("mouseout dragstart",verberg),new ResizeObserver(()=>{eerste?
(plaats.meetOpnieuw(),map.setView(eerste.map.getCenter(),eerste.map.getZoom(),{animate:!1})):plaats.
pasAan()}).observe(element);let kader=[[heel.getNorth(),heel.getWest()],[heel.getSouth(),heel.getEast()]];
function onthoudKader(){let{x,y}=map.getSize();if(Math.min(x,y)<64)return;let[north,south]=[[0,0],[x,
y]].map(p=>map.containerPointToLatLng(L.point(p[0],p[1])));kader=[[north.lat,north.lng],[south.lat,south.
lng]]}map.on("moveend",onthoudKader),onthoudKader();let getoond=null,groot=!1;return{map,kader:()=>kader,
plek:plaats.plek,zetPlek:plaats.zetPlek,volgPlek:follower=>map.on("moveend",follower),gemeenteOp:lijnen.
gemeenteOp,doorLezer:plaats.doorLezer,volgLezer:plaats.volgLezer,terug:plaats.terug,volgKlik(follower){
bijKlik=follower},teken(nu){let picture=beelden.beeld(nu,which);laatste=picture,lijnen.tekenVlakken(
picture.kleur),lijnen.tekenArcering(picture.arcering,picture.licht),lijnen.tekenStippen(picture.stippen),
lijnen.tekenNaden(picture.naad);for(let name of["grens","rand","lijn"])lijnen.tekenOmtrek(name,...picture.
omtrek[name]);if(lijnen.tekenNadruk("keuze",picture.nadruk),(getoond!==picture.namen||groot!==nu.presentatie)&&
(getoond=picture.namen,groot=nu.presentatie,namen.toon(getoond)),bijschrift.hidden=!(nu.naast&&nu.tweede!==
null&&nu.weergave==="indelingen"),!bijschrift.hidden){let indeling=g.indelingen[vanDezeKaart()];bijschrift.
textContent=`${indeling.naam} (${standtekst(indeling)})`}},toonGemeenten(list){plaats.meetOpnieuw();
let bounds=omvang(list),zoom=Math.min(9.5,map.getBoundsZoom(bounds,!1,L.point(80,80)));zoom<basis()+
.25?plaats.naarBegin():(!map.getBounds().contains(bounds)||zoom-map.getZoom()>=1)&&plaats.ganaar(bounds,
zoom)}}}var BREEDTE=600,RAND=.03,VERGROOT=12;function snijUit({breedte,hoogte,punt},kader){let[[x0,y0],[x1,y1]]=kader.
map(punt),rand=RAND*breedte,[left,top]=[Math.max(x0,-rand),Math.max(y0,-rand)];return[left,top,Math.
min(x1,breedte+rand)-left,Math.min(y1,hoogte+rand)-top]}function neemPatronen(maat){return["arcering",
"arcering-licht","stippen"].map(id=>{let made=byId(id).cloneNode(!0);made.id=`plaatje-${id}`;let turn=made.
getAttribute("patternTransform")??"";return made.setAttribute("patternTransform",`scale(${maat.toFixed(
3)}) ${turn}`.trim()),made})}function maakPlaatje({g,beelden,kader}){return nu=>{let grof=maakProjectie(
g.bogen,BREEDTE),fit=snijUit(grof,kader()),factor=Math.min(VERGROOT,Math.max(1,BREEDTE/fit[2])),projectie=maakProjectie(
g.bogen,BREEDTE*factor),uitsnede=snijUit(projectie,kader()),[x,y,w,t]=uitsnede,maat=w/BREEDTE,ligtErin=lines=>{
let points=lines.flat().map(projectie.punt);return points.some(([px])=>px>=x)&&points.some(([px])=>px<=
x+w)&&points.some(([,py])=>py>=y)&&points.some(([,py])=>py<=y+t)},bogen=g.bogen.map(boog=>ligtErin([
boog])),inBeeld=g.vlakken.map(vlak2=>ligtErin(vlak2.flat())),gesloten=rings=>rings.map(ring=>`${projectie.
pad(ring)}z`).join(""),boogpad=numbers=>numbers.filter(i=>bogen[i]).map(i=>projectie.pad(g.bogen[i])).
join(""),grenspad=grenzen=>boogpad(grenzen.flatMap(i=>g.grenzen[i].bogen)),vlak=(m,look)=>inBeeld[m]?
s("path",{d:gesloten(g.vlakken[m].flat()),...look,"fill-rule":"evenodd"}):null,lijn=(d,stroke,width,dash)=>d?
s("path",{d,fill:"none",stroke,"stroke-width":(width*maat).toFixed(2),"stroke-dasharray":dash?.split(
" ").map(v=>(Number(v)*maat).toFixed(1)).join(" "),"stroke-linecap":"round","stroke-linejoin":"round"}):
null;function schrijfNamen(list){let size=w/58,ingezoomd=Math.log2(Math.max(projectie.breedte/w,projectie.
hoogte/t)),boxes=[],made=[];for(let{punt,tekst,vanaf:vanaf2}of list){if(vanaf2>ingezoomd*1.2+.1)continue;
let[px,py]=projectie.punt(punt),half=tekst.length*size*.68/2,box=[px-half,py-size,px+half,py+size*.4];
!(box[0]>x&&box[2]<x+w&&box[1]>y&&box[3]<y+t)||!boxes.every(other=>liggenLos(box,other))||(boxes.push(
box),made.push(s("text",{x:px.toFixed(1),y:py.toFixed(1),"font-size":size.toFixed(2),"font-weight":600,
"text-anchor":"middle","paint-order":"stroke",stroke:"#ffffff","stroke-width":(size/4).toFixed(2),fill:g.
stijl.inkt},tekst)))}return made}let picture=beelden.beeld(nu),patroon2=id=>({fill:`url(#plaatje-${id}\
)`});return s("svg",{viewBox:uitsnede.map(v=>v.toFixed(1)).join(" "),class:"afdrukkaart","font-famil\
y":"Arial, Helvetica, sans-serif"},s("defs",{},neemPatronen(maat)),g.naam.map((_,m)=>{let[fill,opacity]=picture.
kleur(m);return vlak(m,{fill,"fill-opacity":opacity})}),picture.arcering.map(m=>vlak(m,patroon2(picture.
licht?"arcering-licht":"arcering"))),picture.stippen.map(m=>vlak(m,patroon2("stippen"))),lijn(grenspad(
g.grenzen.map((_,i)=>i)),"#ffffff",.4),lijn(boogpad(g.kust),"#9aa3a6",.5),g.grenzen.map((grens,i)=>{
let look=picture.naad?.(i);return look?lijn(boogpad(grens.bogen),look.kleur,look.dikte*.75):null}),Object.
values(picture.omtrek).map(([grenzen,style])=>style&&grenzen.length?lijn(grenspad(grenzen),style.color,
style.weight*.7,style.dashArray):null),omtrek(picture.nadruk,g).map(rings=>lijn(gesloten(rings),g.stijl.
inkt,1.4)),schrijfNamen(picture.namen))}}function maakTweede(naast,nodig){let element=h("section",{class:"tweede-kaart","aria-label":"Tweede \
indeling op de kaart"});naast.after(element);let kaart=maakKaart(element,nodig),busy=!1,follow=(from,to)=>()=>{
if(busy||element.hidden)return;let shift=from.project(from.getCenter()).distanceTo(from.project(to.getCenter()));
from.getZoom()===to.getZoom()&&shift<1.5||(busy=!0,delete to.options.maxBounds,to.setView(from.getCenter(),
from.getZoom(),{animate:!1}),busy=!1)},[a,b]=[nodig.eerste.map,kaart.map];return kaart.volgLezer(nodig.
eerste.doorLezer),a.on("move zoomend",follow(a,b)),b.on("move zoomend",follow(b,a)),{element,kaart}}function maakVerfbalk(kaartvlak,{staat,beelden,werkbank}){let balk=h("div",{class:"verfbalk",role:"t\
oolbar","aria-label":"Verven op de kaart",hidden:!0});L.DomEvent.disableClickPropagation(balk),kaartvlak.
append(balk);let knop=(key,teken,naam,onclick,extra={})=>h("button",{key,type:"button","aria-label":naam,
title:naam,onclick,...extra},teken);return nu=>{let scenario=werkbank.actief(),indeling=werkbank.nu();
if(balk.hidden=nu.weergave!=="watals"||!scenario||!indeling,!scenario||!indeling||balk.hidden)return;
let r=nu.penseel,wie=r===null?"Klik op een regio":indeling.regios[r];werkBij(balk,h("button",{key:"v\
erf",type:"button",class:"verfknop","aria-pressed":String(nu.verft),onclick:()=>werkbank.zet({verft:!staat.
nu.verft,verschil:!1})},nu.verft?"Verven aan":"Verf"),nu.verft?h("span",{key:"wie",class:"verfregio"},
r===null?null:h("span",{class:"vlakje",style:{background:beelden.kleurenVan(nu.werk??0)[r]}}),h("spa\
n",{},wie),r===null?null:knop("ander","×","Kies een andere regio op de kaart",()=>werkbank.zet({penseel:null}))):
null,knop("terug","↶","Ongedaan (Ctrl+Z)",()=>werkbank.ga(-1),{disabled:scenario.nu===0}),knop("we\
er","↷","Opnieuw (Ctrl+Y)",()=>werkbank.ga(1),{disabled:scenario.nu===scenario.versies.length-1}))}}function maakVerven({map,gemeenteOp},{magBeginnen,raak,klaar}){let element=map.getContainer(),aan=!1,
schuift=!1,vingers=new Set,punt=null;function stel(){let verft=aan&&!schuift;element.classList.toggle(
"verft",verft);let stand=verft?"disable":"enable";map.dragging[stand](),map.doubleClickZoom[stand](),
map.boxZoom[stand]()}function doe(x,y,eerste){let m=gemeenteOp(x,y);m<0||m===punt?.m||(punt={x,y,m},
raak(m,eerste)||(punt=null))}function stop(afgebroken=!1){punt&&klaar(afgebroken),punt=null}element.
addEventListener("pointerdown",event=>{event.isPrimary&&vingers.clear(),vingers.add(event.pointerId);
let{target}=event,opKaart2=target instanceof Element&&target.closest(".leaflet-map-pane")!==null;vingers.
size>1&&stop(!0);let begint=vingers.size===1&&event.button===0&&opKaart2;!aan||schuift||!begint||!magBeginnen()||
(target.hasPointerCapture(event.pointerId)&&target.releasePointerCapture(event.pointerId),punt={x:event.
clientX,y:event.clientY,m:-1},doe(event.clientX,event.clientY,!0))},{capture:!0}),window.addEventListener(
"pointermove",({clientX,clientY})=>{if(!punt)return;let{x,y}=punt,stappen=Math.max(1,Math.ceil(Math.
hypot(clientX-x,clientY-y)/8));for(let i=1;i<=stappen&&punt;i+=1)doe(x+(clientX-x)*i/stappen,y+(clientY-
y)*i/stappen,!1);punt&&(punt={...punt,x:clientX,y:clientY})});for(let type of["pointerup","pointerca\
ncel"])window.addEventListener(type,({pointerId})=>{vingers.delete(pointerId),stop()});let opKaart=()=>document.
activeElement===document.body||document.activeElement===element;return window.addEventListener("keyd\
own",event=>{event.key!==" "||!aan||!opKaart()||(event.preventDefault(),schuift=!0,stel())}),window.
addEventListener("keyup",({key})=>{key!==" "||!schuift||(schuift=!1,stel())}),wanted=>{aan!==wanted&&
(aan=wanted,schuift=!1,stop(),stel())}}function gemiddelde(values,weights=null){let upper=0,lower=0;return values.forEach((value,m)=>{if(Number.
isNaN(value))return;let weight=weights?weights[m]:1;upper+=value*weight,lower+=weight}),lower>0?upper/
lower:NaN}function kwantiel(values,share){let known=Array.from(values).filter(v=>!Number.isNaN(v));if(known.
sort((a,b)=>a-b),known.length===0)return NaN;let place=share*(known.length-1),low=Math.floor(place);
return known[low]+(known[Math.ceil(place)]-known[low])*(place-low)}function vindDelen(leden,graaf){let left=new Set(leden),delen=[];for(let begin2 of leden){if(!left.delete(
begin2))continue;let deel=[begin2];for(let m of deel)for(let p of graaf[m])left.delete(p)&&deel.push(
p);delen.push(deel.sort((a,b)=>a-b))}return delen.sort((a,b)=>b.length-a.length)}var telDelen=onthoudPaar(
(leden,graaf)=>vindDelen(leden,graaf).length);function telRegio({leden,aandelen},r,g){let members=leden[r],deelVan2=m=>aandelen.size>0?aandelen.get(
`${r} ${m}`)??1:1,people=m=>g.inwoners[m]*deelVan2(m),[inwoners,grootste]=[0,-1];for(let m of members)
inwoners+=people(m),(grootste<0||people(m)>people(grootste))&&(grootste=m);return{gemeenten:members.
length,inwoners:Math.round(inwoners),delen:telDelen(members,g.graaf),grootste,aandeel:inwoners>0?people(
grootste)/inwoners:0}}function kijk(r,voor,na,minimum){let was=voor??{gemeenten:0,inwoners:0,delen:0,
aandeel:0};if(na.gemeenten===0)return was.gemeenten?[{soort:"leeg",r,voor:was.gemeenten,na:0}]:[];let kleiner=was.
gemeenten===0||was.inwoners>=minimum;return[[na.delen>Math.max(was.delen,1),"delen",Math.max(was.delen,
1),na.delen],[na.inwoners<minimum&&kleiner,"minimum",was.inwoners,na.inwoners],[na.gemeenten>1&&na.aandeel>
.5&&!(was.gemeenten>1&&was.aandeel>.5),"overwicht",was.aandeel,na.aandeel]].flatMap(([geldt,soort2,a,
b])=>geldt?[{soort:soort2,r,voor:a,na:b}]:[])}var geteld=onthoudPaar((indeling,g)=>onthoudGetal(r=>telRegio(
indeling,r,g)));function vindAandacht(nu,basis,g,minimum){return nu.regios.flatMap((_,r)=>{let known=!nu.
vreemd&&r<basis.regios.length;return known&&isGelijkeRij(basis.leden[r],nu.leden[r])?[]:kijk(r,known?
geteld(basis,g)(r):null,telRegio(nu,r,g),minimum)})}function telKernregios(indelingen,n){let groep=new Int32Array(n),size=Math.min(n,1);for(let{kring,sets}of indelingen){
let known=new Int32Array(size*(sets.length+1)).fill(-1);size=0;for(let m=0;m<n;m+=1){let key=groep[m]*
(sets.length+1)+kring[m]+1;known[key]<0&&(known[key]=size,size+=1),groep[m]=known[key]}}return size}
function vindVerhuisd(nu,basis,inwoners){if(!nu.vreemd)return vindVerplaatst(nu,basis).filter(m=>{let[
was,now]=[basis.regiosVan[m],nu.regiosVan[m]];return was.length!==now.length||was.some((r,i)=>r!==now[i])});
let opvolger=vindTegenhangers(basis,nu,inwoners);return nu.regiosVan.flatMap((regios,m)=>{let wanted=basis.
regiosVan[m].map(r=>opvolger[r]).sort((a,b)=>a-b);return wanted.length===regios.length&&wanted.every(
(r,i)=>r===regios[i])?[]:[m]})}function maakStand(g,uitkomst,keuze,versie,gewijzigd){let nu=d=>versie.
get(d)??g.indelingen[d];return{g,uitkomst,indelingen:keuze.map(d=>g.indelingen[d]),verhuisd:[...versie.
keys()].flatMap(d=>vindVerhuisd(nu(d),g.indelingen[d],g.inwoners)),regios:gewijzigd.map(nu).flatMap(
indeling=>indeling.regios.map((_,r)=>telRegio(indeling,r,g))).filter(({gemeenten})=>gemeenten>0)}}var waarde=(maat,inwoners=!1)=>({
g,uitkomst})=>gemiddelde(uitkomst.maten[maat][0],inwoners?g.inwoners:null),laagste=values=>values.length?
Math.min(...values):NaN,CRITERIA=[["congruentie","Congruentie, gemiddeld over gemeenten","aandeel",waarde(
"congruentie")],["congruentie_naar_inwoners","Congruentie, gemiddeld naar inwoners","aandeel",waarde(
"congruentie",!0)],["regioatlas_congruentie","Congruentie volgens RegioAtlas","aandeel",waarde("regi\
oatlas_congruentie")],["nestheid","Nestheid","aandeel",waarde("nestheid")],["tafels","Tafels per gem\
eente","getal",waarde("tafels")],["gemeenten_verhuizen","Gemeenten die verhuizen, per indeling getel\
d","aantal",({verhuisd})=>verhuisd.length],["inwoners_verhuizen","Inwoners van die gemeenten","aanta\
l",({g,verhuisd})=>verhuisd.reduce((sum,m)=>sum+g.inwoners[m],0)],["harde_naden_km","Harde naden","k\
m",({g,uitkomst})=>meetNaden(uitkomst,g.grenzen).hard],["naden_km","Naden","km",({g,uitkomst})=>meetNaden(
uitkomst,g.grenzen).alle],["kernregios","Kernregio’s","aantal",({g,indelingen})=>telKernregios(indelingen,
g.n)],["regios","Regio’s in de gewijzigde indelingen","aantal",({regios})=>regios.length],["kleins\
te_regio_inwoners","Inwoners van de kleinste regio","aantal",({regios})=>laagste(regios.map(({inwoners})=>inwoners))],
["kleinste_regio_gemeenten","Gemeenten in de kleinste regio","aantal",({regios})=>laagste(regios.map(
({gemeenten})=>gemeenten))],["regios_in_delen","Regio’s die uit losse delen bestaan","aantal",({regios})=>regios.
filter(({delen})=>delen>1).length]];var vindBeide=(a,b)=>Array.from(a.hoofd.keys()).filter(m=>a.hoofd[m]>=0&&b.hoofd[m]>=0);function vindGrootste(aantal,mensen){
return aantal.map((row,r)=>{let best=-1;return row.forEach((count,s2)=>{if(count===0)return;(best<0?
1:count-row[best]||mensen[r][s2]-mensen[r][best])>0&&(best=s2)}),best})}function vindKoppeling(aantal,mensen){
let rows=aantal.flatMap((row,r)=>row.some(Boolean)?[r]:[]),columns=aantal[0].flatMap((_,s2)=>aantal.
some(row=>row[s2])?[s2]:[]),step=mensen.flat().reduce((sum,value)=>sum+value,0)+1,weight=(r,s2)=>aantal[r][s2]*
step+mensen[r][s2],found=aantal.map(()=>-1);return rows.length<=columns.length?wijsToe(rows.map(r=>Float64Array.
from(columns,s2=>weight(r,s2)))).forEach((j,i)=>{weight(rows[i],columns[j])>0&&(found[rows[i]]=columns[j])}):
wijsToe(columns.map(s2=>Float64Array.from(rows,r=>weight(r,s2)))).forEach((i,j)=>{weight(rows[i],columns[j])>
0&&(found[rows[i]]=columns[j])}),found}function maakPlaatsing(indeling,doel,blijft,g){let made=indeling,
thuis=doel.regios.map(()=>[]);blijft.forEach((s2,r)=>s2>=0&&thuis[s2].push(r));let groei=new Map,leden=[
...indeling.ruw.leden],veranderd=!1;return{thuis,groei,geef:()=>veranderd?metRuw(made,{leden},g):made,
zet(list,r){let grown=groei.get(r)??new Set;for(let m of list)grown.add(m);groei.set(r,grown);for(let m of list)
leden[m]=r;veranderd=!0},sticht(s2){made=voegRegioToe(made,`nieuwe regio in ${doel.regios[s2]}`,[],g);
let r=made.regios.length-1;return thuis[s2].push(r),r}}}function vindNaaste(stuk,homes,groei,g){let[
best,longest]=[-1,-1];for(let home of homes){let members=groei.get(home);if(!members)continue;let[touches,
km]=[!1,0];for(let m of stuk){g.graaf[m].some(p=>members.has(p))&&(touches=!0);for(let{m:p,i}of g.buren[m])
members.has(p)&&(km+=g.grenzen[i].km)}touches&&km>longest&&([best,longest]=[home,km])}return best}function plaatsStukken(plaatsing,stukken,g){
stukken.forEach((list,s2)=>{let waiting=[...list].sort((a,b)=>b.length-a.length||a[0]-b[0]);for(;waiting.
length;){let placed=waiting.flatMap(stuk=>{let home=vindNaaste(stuk,plaatsing.thuis[s2],plaatsing.groei,
g);return home<0?[]:[{stuk,home}]});placed.length===0&&placed.push({stuk:waiting[0],home:plaatsing.sticht(
s2)});for(let{stuk,home}of placed)plaatsing.zet(stuk,home);let done=new Set(placed.map(({stuk})=>stuk));
waiting=waiting.filter(stuk=>!done.has(stuk))}})}function vindVerhuizers(indeling,doel,soort2,g){let both=vindBeide(
indeling,doel),[aantal,mensen]=[0,1].map(()=>indeling.regios.map(()=>doel.regios.map(()=>0)));for(let m of both)
aantal[indeling.hoofd[m]][doel.hoofd[m]]+=1,mensen[indeling.hoofd[m]][doel.hoofd[m]]+=g.inwoners[m];
let blijft=soort2==="gelijk"?vindKoppeling(aantal,mensen):vindGrootste(aantal,mensen),verhuisd=both.
filter(m=>doel.hoofd[m]!==blijft[indeling.hoofd[m]]);return{both,blijft,verhuisd}}function maakPassend(indeling,doel,soort2,g){
let{both,blijft,verhuisd}=vindVerhuizers(indeling,doel,soort2,g),plaatsing=maakPlaatsing(indeling,doel,
blijft,g);if(soort2==="gelijk"){for(let m of verhuisd){let s2=doel.hoofd[m];plaatsing.zet([m],plaatsing.
thuis[s2][0]??plaatsing.sticht(s2))}return{indeling:plaatsing.geef(),verhuisd}}let gaat=new Set(verhuisd);
for(let m of both){if(gaat.has(m))continue;let grown=plaatsing.groei.get(indeling.hoofd[m])??new Set;
plaatsing.groei.set(indeling.hoofd[m],grown.add(m))}let stukken=doel.regios.map((_,s2)=>indeling.regios.
flatMap((_naam,r)=>vindDelen(verhuisd.filter(m=>indeling.hoofd[m]===r&&doel.hoofd[m]===s2),g.graaf)));
return plaatsStukken(plaatsing,stukken,g),{indeling:plaatsing.geef(),verhuisd}}function volgRegio(indeling,ander,s2,g){
let wanted=ander.leden[s2].filter(m=>ander.hoofd[m]===s2),meeste=(list,niet)=>{let count=new Map;for(let m of list){
let r=indeling.hoofd[m];r>=0&&r!==niet&&count.set(r,(count.get(r)??0)+1)}return[...count].sort((a,b)=>b[1]-
a[1]||a[0]-b[0])[0]?.[0]??-1},home=meeste(wanted,-1),made=indeling;home<0&&(made=voegRegioToe(made,ander.
regios[s2],[],g),home=made.regios.length-1);let own=new Set(wanted),weg=home<indeling.leden.length?indeling.
leden[home].filter(m=>!own.has(m)):[];made=verplaats(made,wanted,home,g);let groepen=new Map;for(let m of weg){
let t=ander.hoofd[m];groepen.set(t,[...groepen.get(t)??[],m])}for(let[t,list]of groepen){let elders=t<
0?-1:meeste(ander.leden[t],home);elders>=0?made=verplaats(made,list,elders,g):made=voegRegioToe(made,
t<0?"nieuwe regio":ander.regios[t],list,g)}return made}var kern={CRITERIA,maakPassend,fold,kleurPaar,kleurRegios,maakProjectie,vindTegenhangers},inkijk={...kern};
function vulInkijk(delen){Object.assign(inkijk,delen)}var PAARMATEN=["jaccard","ecs","nestheid"];function kolom(n,value=NaN){return[new Float64Array(n).fill(
value),new Float64Array(n).fill(value)]}function telSamen(indelingen,m,samen){for(let{kring,sets}of indelingen){
if(kring[m]<0)continue;let set=sets[kring[m]];for(let i=0;i<set.length;i+=1)samen[set[i]]+=1}return samen[m]=
0,samen}function telDomeinen(indelingen,n){let names=[...new Set(indelingen.map(d=>d.domein))],size=names.
map(()=>new Uint16Array(n)),which=indelingen.map(d=>names.indexOf(d.domein));indelingen.forEach(({kring},i)=>{
for(let m=0;m<n;m+=1)kring[m]>=0&&(size[which[i]][m]+=1)});let aantal=new Uint16Array(n);for(let column of size)
for(let m=0;m<n;m+=1)column[m]>0&&(aantal[m]+=1);return{which,size,aantal}}function telOp(som,both,sizes,lijst){
let{relatie}=both;for(let w=0;w<2;w+=1){let[jaccard2,ecs,nestheid]=[both.jaccard[w],both.ecs[w],both.
nestheid[w]],[sommen,ecsom,nestsom]=[som.jaccard[w],som.ecs[w],som.nestheid[w]],congruentie=som.congruentie[w];
for(let m of lijst)relatie[m]!==0&&(sommen[m]+=jaccard2[m],ecsom[m]+=ecs[m],nestsom[m]+=nestheid[m],
sizes&&(congruentie[m]+=jaccard2[m]/(sizes[0][m]*sizes[1][m])))}}function sommeerParen(indelingen,n,{
which,size},paar,lijst){let som={congruentie:kolom(n,0),jaccard:kolom(n,0),ecs:kolom(n,0),nestheid:kolom(
n,0)},relaties=Array.from({length:5},()=>new Uint16Array(n)),eerder=indelingen.map(()=>new Uint8Array(
n));for(let i=0;i<indelingen.length;i+=1)for(let j=i+1;j<indelingen.length;j+=1){let both=paar(indelingen[i],
indelingen[j]),[x,y]=[which[i],which[j]];telOp(som,both,x===y?null:[size[x],size[y]],lijst);for(let m of lijst){
let relatie=both.relatie[m];relaties[relatie][m]+=1,relatie===1&&(eerder[j][m]=1)}}return{som,relaties,
eerder}}function telPartners(D,samen,inwoners){let unie=[0,0],plaatsen=[0,0],vast=0;for(let p=0;p<samen.
length;p+=1){let shared=samen[p];shared!==0&&(shared===D&&(vast+=1),unie[0]+=1,unie[1]+=inwoners[p],
plaatsen[0]+=shared,plaatsen[1]+=shared*inwoners[p])}return{unie,plaatsen,vast}}var paren=size=>size*
(size-1)/2;function maakGelijkgezelschap(a,b){let known=new Map;return m=>{let[x,y]=[a.kring[m],b.kring[m]];
if(x<0||y<0)return x===y;let key=x*a.kring.length+y,same=known.get(key);if(same===void 0){let[one,other]=[
a.sets[x],b.sets[y]];same=one.length===other.length&&one.every((p,i)=>p===other[i]),known.set(key,same)}
return same}}function vindGeraakt(indelingen,vorige,n){let touched=new Uint8Array(n);return indelingen.
forEach((one,i)=>{let other=vorige[i];if(one===other)return;let gelijk=one.domein===other.domein?maakGelijkgezelschap(
one,other):()=>!1;for(let m=0;m<n;m+=1)gelijk(m)||(touched[m]=1)}),Array.from(touched.keys()).filter(
m=>touched[m]===1)}var KOLOMMEN=["congruentie","jaccard","regioatlas_congruentie","partnervastheid",
"ecs","nestheid","vaste_partners","alle_partners","tafels","paren_gelijk","paren_genest","paren_krui\
send"];function maakMaten(n,lijst,vorige){let made=KOLOMMEN.map(name=>{if(!vorige)return[name,kolom(
n)];let columns=vorige[name].map(column=>column.slice());for(let column of columns)for(let m of lijst)
column[m]=NaN;return[name,columns]});return Object.fromEntries(made)}function vulGemiddelden(m,maten,{
D,q,som,unie,plaatsen}){for(let w=0;w<2;w+=1){q>1&&(maten.congruentie[w][m]=som.congruentie[w][m]/paren(
q));for(let name of PAARMATEN)D>1&&(maten[name][w][m]=som[name][w][m]/paren(D));unie[w]!==0&&(maten.
regioatlas_congruentie[w][m]=plaatsen[w]/(D*unie[w]),D>1&&(maten.partnervastheid[w][m]=(plaatsen[w]-
unie[w])/((D-1)*unie[w])))}}function rekenMaten(indelingen,inwoners,paar,vorige=null,geraakt=[]){let n=inwoners.
length,lijst=vorige?geraakt:Array.from(inwoners.keys()),aantal=new Uint16Array(n);for(let{kring}of indelingen)
for(let m=0;m<n;m+=1)kring[m]>=0&&(aantal[m]+=1);let rij=new Uint16Array(n),domeinen=telDomeinen(indelingen,
n),sommen=sommeerParen(indelingen,n,domeinen,paar,lijst),maten=maakMaten(n,lijst,vorige?.maten);for(let m of lijst){
let D=aantal[m];if(D===0)continue;let partners=telPartners(D,telSamen(indelingen,m,rij.fill(0)),inwoners);
vulGemiddelden(m,maten,{D,q:domeinen.aantal[m],som:sommen.som,...partners});let{relaties,eerder}=sommen;
maten.vaste_partners[0][m]=partners.vast,maten.alle_partners[0][m]=partners.unie[0],maten.tafels[0][m]=
D-eerder.reduce((sum,column)=>sum+column[m],0),maten.paren_gelijk[0][m]=relaties[1][m],maten.paren_genest[0][m]=
relaties[2][m]+relaties[3][m],maten.paren_kruisend[0][m]=relaties[4][m]}return{indelingen,aantal,samen:onthoudGetal(
m=>telSamen(indelingen,m,new Uint16Array(n))),maten}}var ONTHOUDEN=16,VERSCHIL=3;function congruentieVan(m,indelingen,paar,weging){let held=indelingen.filter(
({kring})=>kring[m]>=0),size=new Map;for(let{domein}of held)size.set(domein,(size.get(domein)??0)+1);
if(size.size<2)return NaN;let weight=({domein})=>size.get(domein)??0,total=0;for(let i=0;i<held.length;i+=
1)for(let j=i+1;j<held.length;j+=1){let[a,b]=[held[i],held[j]];a.domein!==b.domein&&(total+=paar(a,b).
jaccard[weging][m]/(weight(a)*weight(b)))}return total/paren(size.size)}function maakRekenaar({inwoners,
indelingen,grenzen}){let mensen=onthoud(d=>telMensen(d,inwoners)),codes=onthoud(d=>naadcodes(d,grenzen)),
paar=onthoudPaar((a,b,zoekEerder)=>vergelijk(a,b,[mensen(a),mensen(b)],inwoners,zoekEerder?.())),kies=keuze=>keuze.
map(d=>indelingen[d]);function reken(keuze,vorige){let chosen=kies(keuze),naden=telNaden(chosen.map(
codes),grenzen.length);if(!vorige)return{...rekenMaten(chosen,inwoners,paar),naden};let geraakt=vindGeraakt(
chosen,vorige.chosen,inwoners.length),was=new Map(chosen.map((d,i)=>[d,vorige.chosen[i]]));return{...rekenMaten(
chosen,inwoners,(a,b)=>paar(a,b,()=>({paar:paar(was.get(a)??a,was.get(b)??b),geraakt})),vorige.found,
geraakt),naden}}let remembered=[],verschil=(a,b)=>a.length===b.length?a.filter((d,i)=>d!==b[i]).length:
1/0;function uitkomst(keuze){let chosen=kies(keuze);for(let i=remembered.length-1;i>=0;i-=1){if(!isGelijkeRij(
remembered[i].chosen,chosen))continue;let[known]=remembered.splice(i,1);return remembered.push(known),
known.found}let near=remembered.map(one=>({one,far:verschil(one.chosen,chosen)})).reverse().sort((a,b)=>a.
far-b.far)[0];remembered.length===ONTHOUDEN&&remembered.shift();let found=reken(keuze,near&&near.far<=
VERSCHIL?near.one:void 0);return remembered.push({chosen,found}),found}return{reken:keuze=>reken(keuze),
uitkomst,paar:(d,e)=>paar(indelingen[d],indelingen[e]),naadcode:d=>codes(indelingen[d]),effect:(m,d,keuze,weging=0)=>congruentieVan(
m,kies(keuze.filter(e=>e!==d)),paar,weging)-congruentieVan(m,kies(keuze),paar,weging)}}function beginstaat(g){return{weergave:"congruentie",laag:0,inwoners:!1,eigenKlassen:!1,klasse:null,
hardeNaden:!1,keuze:[...g.keuze],minstens:0,ondergrond:!1,indeling:g.keuze[0],tweede:null,naast:!1,gemeente:null,
ander:null,regio:null,regiolijst:null,partners:!0,scenarios:[],scenario:null,vandaag:!1,deel:null,werk:null,
penseel:null,verft:!1,heleRegio:!1,verschil:!1,presentatie:!1}}function maakStaat(begin2){let nu={...begin2},
followers=[];return{get nu(){return nu},zet(change){let oud=nu;nu={...nu,...change};for(let follower of followers)
follower(nu,oud)},volg(follower){followers.push(follower)}}}function schrijf(aantal,onder,boven){return aantal?boven-onder===1?`${onder}`:`${onder}–${boven-1}`:
(onder===boven?"":`${onder}–`)+procent(boven/100)}function maakKlassen({aantal,klassen},values){let known=Array.
from(values).filter(v=>!Number.isNaN(v));if(known.length===0)return klassen;let maat=aantal?1:100,begin2=Math.
floor(Math.min(...known)*maat+1e-9),most=Math.max(...known),eind=aantal?most+1:Math.max(begin2,Math.
ceil(most*maat-1e-9)),inside=klassen.slice(1).map((_,i)=>Math.round(kwantiel(values,(i+1)/klassen.length)*
maat)).filter(grens=>grens>begin2&&grens<eind),grenzen=[begin2,...new Set(inside),eind],last=grenzen.
length-2;return grenzen.slice(0,-1).map((onder,i)=>{let boven=grenzen[i+1],[,,,kleur,tekst]=klassen[last?
Math.round(i*(klassen.length-1)/last):klassen.length-1],label=schrijf(aantal,onder,boven);return[onder/
maat,i===last?null:boven/maat,label,kleur,tekst]})}function maakWaarden(g,rekenaar){let begin2=g.keuze.join(" "),geladen=new Map;function laad(laag,which){
let key=`${laag.kolom} ${which}`,known=geladen.get(key);if(known)return known;let made=Float64Array.
from(laag.waarden?.[which]??[],v=>v===null?NaN:v);return geladen.set(key,made),made}let metKlassen=onthoudPaar(
(laag,values)=>({...laag,klassen:maakKlassen(laag,values)})),uitkomst=nu=>rekenaar.uitkomst(nu.keuze),
weging=(nu,laag=g.lagen[nu.laag])=>nu.inwoners&&laag.inwoners?1:0;function van(nu,laag=g.lagen[nu.laag]){
let which=weging(nu,laag);return laag.waarden?laad(laag,which):uitkomst(nu).maten[laag.kolom][which]}
let vandaag=nu=>rekenaar.uitkomst(nu.keuze.map(d=>g.basis[d])),tussen=onthoudPaar(vindVerschuivingen);
return{uitkomst,vandaag,verschuivingen(nu){let which=nu.inwoners?1:0,[voor,na]=[vandaag(nu),uitkomst(
nu)].map(({maten})=>maten.congruentie[which]);return tussen(voor,na)},weging,naden:nu=>naadschaal(uitkomst(
nu).naden,nu.keuze.length,nu.minstens),naam:(nu,laag=g.lagen[nu.laag])=>weging(nu,laag)?`${laag.naam}\
, partners naar inwoners`:laag.naam,van,laag(nu){let laag=g.lagen[nu.laag];return nu.eigenKlassen?metKlassen(
laag,van(nu)):laag},volgtKeuze:nu=>!g.lagen[nu.laag].waarden||nu.keuze.join(" ")===begin2}}var GRENS="A-Za-zÀ-ÖØ-öø-ÿ0-9_",letterlijk=text=>text.replace(/[.*+?^${}()|[\]\\]/gu,"\\$&"),keuzes=texts=>[
...texts].sort((a,b)=>b.length-a.length||(a<b?-1:1)).map(letterlijk).join("|");function maakWoordkeus(eenheid){
if(!eenheid||Object.keys(eenheid.woorden).length===0)return text=>text;let{woorden,beschermd}=eenheid,
ours=`(?<![${GRENS}/\\\\#-])(${keuzes(Object.keys(woorden))})(?![${GRENS}/\\\\-]|\\.(?:csv|xlsx|json|ht\
ml))`,pattern=new RegExp(beschermd.length?`(?:${keuzes(beschermd)})|${ours}`:ours,"gu");return text=>text.
replace(pattern,(hit,word)=>word&&woorden[word]||hit)}var maakScenario=(naam,versie=new Map)=>({naam,versies:[versie],nu:0}),versieVan=({versies,nu})=>versies[nu];
function voegStapToe(scenario,versie,samen=!1){let versies=[...scenario.versies.slice(0,scenario.nu+
(samen&&scenario.nu>0?0:1)),versie].slice(-200);return{...scenario,versies,nu:versies.length-1}}function ga(scenario,richting){
let nu=scenario.nu+richting;return nu<0||nu>=scenario.versies.length?scenario:{...scenario,nu}}function metDeel(versie,d,indeling){
let made=new Map(versie);return indeling?made.set(d,indeling):made.delete(d),made}function vrijeScenarionaam(scenarios,wanted,behalve=-1){
let taken=new Set(["vandaag"]);scenarios.forEach(({naam},i)=>i!==behalve&&taken.add(naam.toLowerCase()));
let plain=wanted.trim().replace(/\s+/gu," ").slice(0,60)||"Scenario";if(!taken.has(plain.toLowerCase()))
return plain;let stam=plain.replace(/ \d+$/u,""),number=2;for(;taken.has(`${stam} ${number}`.toLowerCase());)
number+=1;return`${stam} ${number}`}function maakWerkbank(g,staat){let aantal=g.indelingen.length,eigen=new Set,plaatsen=new Map,kleuren=onthoud(
d=>kleurRegios(d,g.grenzen,g.stijl.regios.length));function plaatsVan(i,d){let key=`${i} ${d}`,place=plaatsen.
get(key);return place===void 0&&(place=g.indelingen.push(g.indelingen[d])-1,g.basis.push(d),plaatsen.
set(key,place)),place}function legNeer(scenarios,i){let versie=versieVan(scenarios[i]);return versie.
forEach((indeling,d)=>g.indelingen[plaatsVan(i,d)]=indeling),versie}let vandaag=keuze=>keuze.map(d=>g.
basis[d]);function metScenario(keuze,scenarios,i){let today=vandaag(keuze);if(i===null)return today;
let versie=legNeer(scenarios,i);return today.map(d=>versie.has(d)?plaatsVan(i,d):d)}function zet2(change){
let{scenarios,scenario,deel,...rest}={...staat.nu,...change},shown=rest.vandaag?null:scenario,versie=scenario===
null?null:legNeer(scenarios,scenario),keuze=metScenario(rest.keuze,scenarios,shown),werk=deel===null||
scenario===null||!versie?.has(deel)?deel:plaatsVan(scenario,deel);staat.zet({...change,keuze,werk})}
function zetScenario(scenario,extra={}){let scenarios=[...staat.nu.scenarios];scenarios[staat.nu.scenario??
0]=scenario,zet2({scenarios,vandaag:!1,...extra})}let actief=()=>staat.nu.scenario===null?null:staat.
nu.scenarios[staat.nu.scenario];function nu(){let{deel}=staat.nu,scenario=actief();return deel===null||
!scenario?null:versieVan(scenario).get(deel)??g.indelingen[deel]}let maakBegin=(d,naam)=>{let basis=g.
indelingen[d],copy=begin(basis,basis,kleuren(basis),g);return metRuw(copy,{naam:`${basis.naam} (${naam}\
)`},g)},isVandaag=(made,basis)=>!made.vreemd&&made.regios.length===basis.regios.length&&made.regios.
every((naam,r)=>naam===basis.regios[r])&&vindVerplaatst(made,basis).length===0;function pas(wijziging,{
samen=!1,...extra}={}){let{deel}=staat.nu,scenario=actief();if(deel===null||!scenario)return!1;let versie=versieVan(
scenario),before=versie.get(deel)??maakBegin(deel,scenario.naam),after=wijziging(before);if(after===
before)return Object.keys(extra).length&&zet2(extra),!1;let made=isVandaag(after,g.indelingen[deel])?
null:after;return zetScenario(voegStapToe(scenario,metDeel(versie,deel,made),samen),extra),!0}return{
vandaag,metScenario,zet:zet2,pas,actief,nu,basis:()=>staat.nu.deel===null?null:g.indelingen[staat.nu.
deel],begin(d,naam="Scenario 1",versie=new Map){let{scenarios,keuze}=staat.nu,own=vrijeScenarionaam(
scenarios,naam),today=vandaag(keuze),needed=[d,...versie.keys()].filter(e=>!today.includes(e));zet2(
{scenarios:[...scenarios,maakScenario(own,versie)],scenario:scenarios.length,keuze:[...new Set([...today,
...needed])].sort((a,b)=>a-b),deel:d,penseel:null,vandaag:!1,klasse:null})},kiesDeel(d){let today=vandaag(
staat.nu.keuze),keuze=today.includes(d)?today:[...today,d].sort((a,b)=>a-b);zet2({deel:d,penseel:null,
keuze})},kies(i){let versie=versieVan(staat.nu.scenarios[i]),{deel}=staat.nu,d=(deel!==null&&(versie.
has(deel)||versie.size===0)?deel:null)??[...versie.keys()][0]??deel;zet2({scenario:i,deel:d,penseel:null,
vandaag:!1})},hernoem(naam){let{scenarios,scenario:i}=staat.nu;if(i===null)return;let own=vrijeScenarionaam(
scenarios,naam,i),versies=scenarios[i].versies.map(versie=>{let made=new Map;return versie.forEach((indeling,d)=>made.
set(d,metRuw(indeling,{naam:`${g.indelingen[d].naam} (${own})`},g))),made});zetScenario({...scenarios[i],
naam:own,versies})},kopieer(){let{scenarios,scenario:i}=staat.nu;if(i===null)return;let naam=vrijeScenarionaam(
scenarios,`${scenarios[i].naam} kopie`),made=maakScenario(naam,versieVan(scenarios[i]));zet2({scenarios:[
...scenarios,made],scenario:scenarios.length,vandaag:!1})},verwijder(){let{scenarios,scenario:i}=staat.
nu;if(i===null)return;let left=scenarios.filter((_,j)=>j!==i),next=left.length?Math.min(i,left.length-
1):null,versie=next===null?null:versieVan(left[next]);zet2({scenarios:left,scenario:next,penseel:null,
verft:!1,verschil:!1,deel:next===null?null:[...versie?.keys()??[]][0]??staat.nu.deel,keuze:vandaag(staat.
nu.keuze)})},ga(richting){let scenario=actief(),next=scenario&&ga(scenario,richting);if(!next||next===
scenario)return!1;let regios=((staat.nu.deel===null?null:versieVan(next).get(staat.nu.deel))??g.indelingen[staat.
nu.deel??0]).regios.length,{penseel}=staat.nu;return zetScenario(next,penseel!==null&&penseel>=regios?
{penseel:null}:{}),!0},herstel(){let scenario=actief();!scenario||versieVan(scenario).size===0||zetScenario(
voegStapToe(scenario,new Map),{penseel:null})},vervang(rijen){let{deel}=staat.nu;deel!==null&&pas(before=>{
let leeg={regios:[],leden:before.ruw.leden.map(()=>-1)};return rijen?metRuw(begin(before,rijen,kleuren(
rijen),g),{naam:before.naam},g):metRuw(before,{...leeg,tint:[],vreemd:!0},g)},{penseel:null})},voegEigenToe(ruw){
let made=leesIndeling(ruw,g.n,g.drempel),d=g.indelingen.push(made)-1;return g.basis.push(d),eigen.add(
d),zet2({keuze:[...vandaag(staat.nu.keuze),d].sort((a,b)=>a-b),klasse:null}),d},vergeetEigen(){let keuze=vandaag(
staat.nu.keuze).filter(d=>d<aantal);eigen.clear();let shown=staat.nu.indeling<aantal?{}:{indeling:keuze[0],
tweede:null};zet2({keuze,regio:null,regiolijst:null,...shown})},eigen:()=>[...eigen]}}function opNaam({naam}){return(a,b)=>fold(naam[a])<fold(naam[b])?-1:1}var DREMPEL=.005;function isGelijk(a,b){
return!a||!b?!1:a.size===b.size&&[...a].every(p=>b.has(p))}function vindAfwijking(rekenaar,keuze,weging,{
m,held,partners,kringen}){let effecten=held.map(d=>rekenaar.effect(m,d,keuze,weging)),effect=Math.max(
...effecten.filter(value=>!Number.isNaN(value)),0);if(effect<DREMPEL)return null;let leiders=held.filter(
(_,i)=>effect-effecten[i]<1e-9),indelingen=held.filter(d=>leiders.some(leider=>leider===d||isGelijk(
kringen.get(leider),kringen.get(d))));return{indelingen,leiders,effect,...vindRedenen(indelingen,{held,
partners,kringen})}}function vindRedenen(indelingen,{held,partners,kringen}){let own=kringen.get(indelingen[0]);
if(!own||indelingen.length>1)return{wel:[],niet:[]};let others=held.length-1,elders=({p,shared})=>shared-
(own.has(p)?1:0);return{wel:partners.filter(x=>own.has(x.p)&&elders(x)*2<others).map(x=>x.p),niet:partners.
filter(x=>!own.has(x.p)&&elders(x)*2>others).map(x=>x.p)}}function vindOorzaken(rekenaar,keuze,weging,known,eerste){
let{m,held,kringen}=known,rest=held.filter(d=>!eerste?.indelingen.includes(d)).map(d=>({d,effect:rekenaar.
effect(m,d,keuze,weging)})).filter(({effect})=>effect>=DREMPEL).sort((a,b)=>b.effect-a.effect||a.d-b.
d),groups=[];for(let{d,effect}of rest){let same=groups.find(({indelingen:[e]})=>isGelijk(kringen.get(
d),kringen.get(e)));same?same.indelingen.push(d):groups.push({indelingen:[d],effect})}return groups.
map(group=>({...group,...vindRedenen(group.indelingen,known)}))}function leesGemeente(g,rekenaar,m,keuze,weging=0){
let{samen,aantal,maten,naden}=rekenaar.uitkomst(keuze),order=opNaam(g),held=keuze.filter(d=>g.indelingen[d].
kring[m]>=0),partners=[];samen(m).forEach((shared,p)=>{shared>0&&partners.push({p,shared})}),partners.
sort((a,b)=>b.shared-a.shared||order(a.p,b.p));let kringen=new Map(held.map(d=>{let{kring,sets}=g.indelingen[d];
return[d,new Set(sets[kring[m]])]})),known={m,held,partners,kringen},afwijkend=vindAfwijking(rekenaar,
keuze,weging,known);return{m,D:aantal[m],held,partners,kringen,tafels:maten.tafels[0][m],vast:partners.
filter(({shared})=>shared===aantal[m]).map(({p})=>p),harde:g.buren[m].filter(({i})=>isHard(naden,i)).
map(({m:p})=>p),afwijkend,ook:vindOorzaken(rekenaar,keuze,weging,known,afwijkend)}}function leesRegio(g,d,r){
let{leden,regios,aandelen}=g.indelingen[d],members=[...leden[r]].sort(opNaam(g)),people=m=>g.inwoners[m]*
(aandelen.get(`${r} ${m}`)??1),inwoners=members.reduce((sum,m)=>sum+people(m),0),grootste=members.reduce(
(best,m)=>people(m)>people(best)?m:best,members[0]),kwadraten=members.reduce((sum,m)=>sum+people(m)**
2,0);return{d,naam:regios[r],members,inwoners,grootste,aandeel:people(grootste)/inwoners,effectief:inwoners**
2/kwadraten}}function metPartners(m,samen){return Array.from(samen.keys()).filter(p=>p===m||samen[p]>
0)}function afstand(a,b,most){if(Math.abs(a.length-b.length)>most)return most+1;let before=new Array(b.
length+1).fill(0),above=Array.from({length:b.length+1},(_,j)=>j);for(let i=1;i<=a.length;i+=1){let row=[
i];for(let j=1;j<=b.length;j+=1){let other=a[i-1]===b[j-1]?0:1,cost=Math.min(above[j]+1,row[j-1]+1,above[j-
1]+other);i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]&&(cost=Math.min(cost,before[j-2]+1)),row.push(cost)}
if(Math.min(...row)>most)return most+1;[before,above]=[above,row]}return above[b.length]}var[LETTERLIJK,HEEL,BEGIN,WOORD,BIJNA,BINNEN]=[0,1,2,3,4,5],VOLGORDE=["code","","roepnaam","provinci\
e","woonplaats","regio","wijk","vroeger","verdeeld"],isBedoeld=({rang})=>rang<BIJNA,lijktErop=({rang})=>rang===
BIJNA,kaal=text=>fold(text).replace(/\bsint\b/gu,"st"),zonderHaakjes2=text=>text.replace(/\s*\([^)]*\)$/u,
"");function rangVan(name,bare,wanted){return name===wanted||bare===wanted?HEEL:name.startsWith(wanted)?
BEGIN:` ${name}`.includes(` ${wanted}`)?WOORD:name.includes(wanted)?BINNEN:-1}function lijstNamen(g){
return[...g.naam.map((naam,m)=>({naam,m,soort:""})),...g.namen.map(([naam,m,soort2])=>({naam,m,soort:soort2}))]}
function leesPlaatsen(text){return text.split(`
`).flatMap((line,m)=>line.split(";").flatMap((part,i)=>part.split("|").filter(Boolean).map(naam=>({naam,
m,soort:i?"wijk":"woonplaats"}))))}function lijstGebieden({indelingen,gemeenten,eenheid}){let regios=new Map;
return indelingen.forEach(({regios:names},d)=>names.forEach((naam,r)=>{let key=fold(naam),known=regios.
get(key)??{naam,m:-1,soort:"regio",waar:[]};known.waar.push([d,r]),regios.set(key,known)})),eenheid&&
!eenheid.provincies?[...regios.values()]:[...gemeenten.provincies.flatMap(naam=>[naam,...PROVINCIES[naam]??
[]]).map(naam=>({naam,m:-1,soort:"provincie"})),...regios.values()]}var PROVINCIES={Fryslân:["Fries\
land"],"Noord-Brabant":["Brabant"]},provincieVan=naam=>Object.keys(PROVINCIES).find(own=>PROVINCIES[own].
includes(naam))??naam;function maakZoeker(namen,inwoners,codes=[]){let kale=[],bare=[];function zoekCode(text){
let code=/^(?:GM)?0*(\d{1,4})$/iu.exec(text.trim()),m=code?codes.indexOf(`GM${code[1].padStart(4,"0")}`):
-1;return m<0?[]:[{naam:namen.find(item=>item.m===m&&item.soort==="")?.naam??codes[m],m,soort:"code",
rang:LETTERLIJK}]}function zoekBijna(wanted){let most=wanted.length<4?0:wanted.length<7?1:2;if(most===
0)return[];let near=namen.flatMap((item,i)=>{let far=afstand(kale[i],wanted,most);return far>most?[]:
[{item,far}]}),least=Math.min(...near.map(({far})=>far));return near.filter(({far})=>far===least).map(
({item})=>({...item,rang:BIJNA}))}return text=>{let wanted=kaal(text);if(!wanted)return[];kale.length<
namen.length&&(kale=namen.map(({naam})=>kaal(naam)),bare=namen.map(({naam})=>kaal(zonderHaakjes2(naam))));
let found=namen.flatMap((item,i)=>{let rang=item.naam===text?LETTERLIJK:rangVan(kale[i],bare[i],wanted);
return rang<0?[]:[{...item,rang}]});found.push(...zoekCode(text)),found.some(isBedoeld)||found.push(
...zoekBijna(wanted));let people=({m})=>m<0?0:inwoners[m];found.sort((a,b)=>a.rang-b.rang||VOLGORDE.
indexOf(a.soort)-VOLGORDE.indexOf(b.soort)||people(b)-people(a)||a.m-b.m);let once=new Map;for(let item of found){
let key=item.m<0?`${item.soort} ${item.naam}`:item.m;once.has(key)||once.set(key,item)}return[...once.
values()]}}function maakActies({g,staat,waarden,kaart,werkbank,meld}){let kaartje=byId("kaartje"),vorige=null;function onthoudPlek(){
kaartje.hidden&&(vorige=document.activeElement)}let naarKop=()=>byId("kaartje-kop").focus();function kiesGemeente(m,verplaats2=!1,ernaast=void 0){
onthoudPlek(),staat.zet({gemeente:m,...ernaast===void 0?{}:{ander:ernaast},regio:null,regiolijst:null,
partners:!0,klasse:null}),!(!verplaats2||m===null)&&(naarKop(),kaart.toonGemeenten(metPartners(m,waarden.
uitkomst(staat.nu).samen(m))))}function kiesRegio(d,r){onthoudPlek();let{weergave,indeling,tweede}=staat.
nu,shown=weergave==="indelingen"&&(d===indeling||d===tweede);staat.zet({weergave:"indelingen",regio:[
d,r],regiolijst:null,gemeente:null,...shown?{}:{indeling:d,tweede:null}}),naarKop()}function kiesGevonden({
naam,m,soort:soort2,waar}){if(m>=0)kiesGemeente(m,!0);else if(waar){let{indeling,keuze}=staat.nu,own=waar.
find(([d2])=>d2===indeling)??waar.find(([d2])=>keuze.includes(d2)),[d,r]=own??waar[0];kiesRegio(d,r),
kaart.toonGemeenten(g.indelingen[d].leden[r])}else if(soort2==="provincie"){let members=g.provincie.
flatMap((p,i)=>p===provincieVan(naam)?[i]:[]);meld(`${naam}: ${members.length} gemeenten in beeld`),
kaart.toonGemeenten(members)}}return{kiesGemeente,kiesRegio,kiesGevonden,zetInRegio:(gemeenten,r)=>werkbank.
pas(one=>verplaats(one,gemeenten,r,g)),kiesVanKaart(m,which){let{weergave,gemeente,indeling,tweede}=staat.
nu;if(m<0){kaartje.hidden||staat.zet({gemeente:null,regio:null,regiolijst:null});return}if(weergave!==
"indelingen"){kiesGemeente(gemeente===m?null:m);return}let d=which===1&&tweede!==null?tweede:indeling,
regios=g.indelingen[d].regiosVan[m];regios.length===1?kiesRegio(d,regios[0]):regios.length===0?kiesGemeente(
m):(onthoudPlek(),staat.zet({regiolijst:[d,m],regio:null,gemeente:null}),naarKop())},sluitKaartje(){
staat.zet({gemeente:null,regio:null,regiolijst:null}),kaart.terug(),!(vorige instanceof HTMLInputElement&&
isAanraking())&&vorige instanceof HTMLElement&&vorige.isConnected&&vorige.focus({preventScroll:!0})}}}var MM=96/25.4,STAAND=[186*MM,273*MM*.985],LIGGEND=[273*MM,186*MM*.985],LETTER=9.5,KLEINST=3,MEESTE_RIJEN=20;
function ontdoe(copy){for(let part of copy.querySelectorAll("button"))part.replaceWith(part.textContent??
"");return copy}function laatRijenWeg(copy){let tabel=copy.querySelector(".regiotabel"),aantal=tabel?.
querySelectorAll("tbody tr").length??0;if(aantal<=MEESTE_RIJEN)return;let zin=`Voor een rij per inde\
ling (${aantal}) is hier geen plaats: die staan in de kaart zelf, en in het kaartje dat u als CSV be\
waart.`;tabel?.replaceWith(h("p",{class:"weggelaten"},zin))}function volgAfdruk({staat,tabel,maakTabelAf,
legenda,bijschrift,plaatje}){let vel=byId("afdruk"),kaartje=byId("kaartje");function neemKaartje(){if(kaartje.
hidden)return null;let copy=kaartje.cloneNode(!0);for(let part of copy.querySelectorAll(".knop, .kno\
ppen, .sluit, .zetter, .hoorbaar"))part.tagName!=="THEAD"&&part.remove();copy.querySelector(".toeval\
:has(code)")?.remove();for(let part of copy.querySelectorAll("section:has(select):not(:has(table))"))
part.remove();for(let part of copy.querySelectorAll("label, select"))part.remove();ontdoe(copy);for(let part of copy.
querySelectorAll("[id], [tabindex]"))part.removeAttribute("id"),part.removeAttribute("tabindex");laatRijenWeg(
copy);let breed=staat.nu.keuze.length>10?copy.querySelector(".partnerrooster"):null;return breed?.remove(),
[h("div",{class:"kaartje"},[...copy.childNodes]),breed?h("div",{class:"kaartje breed"},breed):null]}
function meet([breedte,hoogte]){vel.style.width=`${breedte}px`;let past=size=>(vel.style.fontSize=`${size}\
pt`,vel.scrollHeight<=hoogte),[low,high]=[KLEINST,LETTER];if(past(high))return high;for(;high-low>.05;){
let middle=(low+high)/2;past(middle)?low=middle:high=middle}return low}function pasIn(){vel.classList.
add("meten");for(let[naam,maten]of[["staand",STAAND],["liggend",LIGGEND]]){vel.classList.toggle("lig\
gend",naam==="liggend");let letter=meet(maten).toFixed(2);vel.style.setProperty(`--letter-${naam}`,`${letter}\
pt`)}vel.classList.remove("meten","liggend");for(let naam of["width","font-size"])vel.style.removeProperty(
naam)}function bouw2(){let nu={...staat.nu,naast:!1},{titel,regels,voet}=bijschrift(nu),alsTabel=tabel.
open;maakTabelAf(),vul2(vel,h("h1",{},titel),regels.map(line=>h("p",{},line)),alsTabel?[...tabel.querySelectorAll(
"table")].map(table=>ontdoe(table.cloneNode(!0))):h("div",{class:kaartje.hidden?"afdrukvlak":"afdruk\
vlak met"},h("div",{class:"afdrukbeeld"},plaatje(nu),h("div",{},legenda(nu))),neemKaartje()),h("p",{
class:"afdrukvoet"},voet.join(" "))),alsTabel||pasIn()}window.addEventListener("beforeprint",bouw2),
window.addEventListener("afterprint",()=>vul2(vel))}function maakBestandsnaam(naam,soort2){return`${fold(naam).replace(/[^a-z0-9]+/gu,"-").replace(/^-|-$/gu,
"").slice(0,60)||"kaart"}.${soort2}`}function bewaarBestand(naam,inhoud2,soort2="text/csv;charset=ut\
f-8"){let href=URL.createObjectURL(new Blob([inhoud2],{type:soort2})),link=h("a",{href,download:naam,
hidden:!0});document.body.append(link),link.click(),link.remove(),setTimeout(()=>URL.revokeObjectURL(
href),1e4)}var CEL=/^(?=[\s']*[=+@-])/u,BINNEN2=/(?<=,)(?=[\s"']*[=+@-])/gu,CEL_TERUG=/^'(?=[\s']*[=+@-])/u,BINNEN_TERUG=/(?<=[,;])'(?=[\s"']*[=+@-])/gu;
function schrijfCel(text){let safe=text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/gu," ").replace(CEL,
"'").replace(BINNEN2,"'");return/[";]/u.test(safe)?`"${safe.replace(/"/gu,'""')}"`:safe}function schrijfCsv(rows){
return`\uFEFF${rows.map(row=>`${row.map(schrijfCel).join(";")}\r
`).join("")}`}var schrijfGetal=value=>Number.isFinite(value)?String(Number(value.toPrecision(12))).replace(
".",","):"";function vindScheiding(text){let lines=text.replace(/"[^"]*"/gu,"").split(/\r\n|\r|\n/u).
slice(0,50),score=mark=>lines.filter(line=>line.includes(mark)).length;return["	",";","|",","].reduce(
(best,mark)=>score(mark)>score(best)?mark:best)}function leesCel(text){return text.replace(/\u00A0/gu,
" ").trim().replace(CEL_TERUG,"").replace(BINNEN_TERUG,"")}var celpatroon=mark=>new RegExp(`(?:"((?:\
[^"]|"")*)"(?=${mark}|[\\r\\n]|$)|([^\\r\\n${mark}]*))(${mark}|\\r\\n|\\r|\\n|$)`,"uy");function leesTabel(source){
let text=source.slice(0,4e6).replace(/^\uFEFF/u,""),mark=vindScheiding(text),patroon2=celpatroon(mark===
"|"?"\\|":mark),rows=[],cells=[],[regel,begin2]=[1,1];for(;patroon2.lastIndex<text.length&&rows.length<
2e4;){let found=patroon2.exec(text);if(!found)break;let[all,quoted,plain,end]=found;cells.push(leesCel(
plain??quoted.replace(/""/gu,'"'))),regel+=all.split(`
`).length-1||(end==="\r"?1:0),!(end===mark&&patroon2.lastIndex<text.length)&&(cells.some(Boolean)&&rows.
push({regel:begin2,cellen:cells}),cells=[],begin2=regel)}return rows}function pers(folded){let key=folded.
replace(/ /gu,"");return key.replace(/(?:19|20)\d\d$/u,"")||key}var blok=(id,tag="script")=>`<${tag} type="application/json" id="${id}">`;function bouwIn(bron,ingebouwd){
let at=bron.indexOf(blok("gegevens"));if(at<0)return null;let text=JSON.stringify(ingebouwd).replace(
/[<>&\u2028\u2029]/gu,mark=>`\\u${mark.charCodeAt(0).toString(16).padStart(4,"0")}`),block=`${blok("\
werk")}${text}<\/script>`;return`<!DOCTYPE html>
${bron.slice(0,at)}${block}${bron.slice(at)}`}function leesIngebouwd(text){try{let{werk,adres}=JSON.
parse(text);return typeof werk=="string"&&typeof adres=="string"?{werk,adres}:null}catch{return null}}function tabelVanGemeente({g,rekenaar,waarden},m,nu){let{code}=g.gemeenten,{held,kringen,partners}=leesGemeente(
g,rekenaar,m,nu.keuze,waarden.weging(nu)),perIndeling=cell=>held.map(cell),kop=perIndeling(d=>`${g.indelingen[d].
naam} (${standtekst(g.indelingen[d])})`),regios=perIndeling(d=>{let{regios:names,regiosVan}=g.indelingen[d];
return regiosVan[m].map(r=>names[r]).join(", ")}),leeg=perIndeling(()=>"");return[["soort","code","n\
aam","waarde",...kop],["gemeente",code[m],g.naam[m],"",...regios],...g.lagen.map(laag=>{let value=schrijfGetal(
waarden.van(nu,laag)[m]);return["maat",laag.kolom,waarden.naam(nu,laag),value,...leeg]}),...partners.
map(({p,shared})=>{let cells=perIndeling(d=>kringen.get(d)?.has(p)?"ja":"nee");return["partner",code[p],
g.naam[p],schrijfGetal(shared),...cells]})]}function tabelVanRegio(g,[d,r],nu){let{naam,regios,leden}=g.
indelingen[d];return[["soort","code","naam","waarde"],["regio","",regios[r],`${naam} (${standtekst(g.
indelingen[d])})`],...leden[r].map(m=>["gemeente",g.gemeenten.code[m],g.naam[m],schrijfGetal(g.inwoners[m])]),
...nu.keuze.filter(e=>e!==d).map(e=>{let{woord,met}=ontmoeting(leden[r],g.indelingen[e]),{slug,naam:own}=g.
indelingen[e],where=[woord,opsomming(met.map(x=>x.naam))].filter(Boolean).join(" ");return["andere i\
ndeling",slug,own,where]})]}var LETTER2="Arial, Helvetica, sans-serif",GRIJS="#556167",INKT="#1d2529",ONMOGELIJK=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
canvas=document.createElement("canvas").getContext("2d");function breekAf(text,size,breedte,gewicht=400){
canvas&&(canvas.font=`${gewicht} ${size}px ${LETTER2}`);let past=line=>(canvas?canvas.measureText(line).
width:line.length*size*.55)<=breedte*.97,lines=[""];for(let word of text.split(/\s+/u)){let last=lines.
length-1,next=lines[last]?`${lines[last]} ${word}`:word;if(past(next)){lines[last]=next;continue}let rest=word;
for(lines[last]&&lines.push("");!past(rest);){let end=rest.length-1;for(;end>1&&!past(rest.slice(0,end));)
end-=1;lines[lines.length-1]=rest.slice(0,end),lines.push(""),rest=rest.slice(end)}lines[lines.length-
1]=rest}return lines}function maakKolom(x,y,breedte){let parts=[],at=y;return{parts,onder:()=>at,schrijf(text,size,look={},na=0){
for(let line of breekAf(text,size,breedte,look["font-weight"]))at+=size*1.3,parts.push(s("text",{x,y:at.
toFixed(1),"font-size":size,fill:INKT,...look},line));at+=na},rij(height,make){parts.push(...make(at).
filter(part=>part!==null)),at+=height}}}function maakVel({breedte,hoogte,titel,beschrijving=""},...parts){
return{svg:s("svg",{width:breedte,height:hoogte,viewBox:`0 0 ${breedte} ${hoogte}`,"font-family":LETTER2,
role:"img"},s("title",{},titel),beschrijving?s("desc",{},beschrijving):null,s("rect",{width:breedte,
height:hoogte,fill:"#ffffff"}),...parts),breedte,hoogte}}var schrijfSvg=({svg})=>new XMLSerializer().
serializeToString(svg).replace(ONMOGELIJK,"");async function schrijfPng(vel){let image=new Image;image.
src=`data:image/svg+xml;charset=utf-8,${encodeURIComponent(schrijfSvg(vel))}`,await image.decode();let sheet=h(
"canvas",{width:2*vel.breedte,height:2*vel.hoogte});return sheet.getContext("2d")?.drawImage(image,0,
0,sheet.width,sheet.height),new Promise((done,fail)=>{sheet.toBlob(blob=>blob?done(blob):fail(new Error(
"no picture")))})}async function kopieer(text){try{return await navigator.clipboard.writeText(text),!0}catch{let veld=h(
"textarea",{class:"hoorbaar","aria-hidden":"true"});veld.value=text,document.body.append(veld),veld.
select();let done=document.execCommand("copy");return veld.remove(),done}}var BREEDTE2=1120,RAND2=32,LEGENDA=290,KLEUREN=[["vlak","#adcceb"],["geen","#e4e4e0"]],patroon=naam=>`\
url(#plaatje-${naam})`;function tekenMonster(monster,x,y){if(!monster)return[];let lijn=look=>s("lin\
e",{x1:x+2,x2:x+24,y1:y+8,y2:y+8,...look}),line=monster.querySelector("line");if(line)return[lijn({stroke:line.
getAttribute("stroke"),"stroke-width":line.getAttribute("stroke-width"),"stroke-linecap":"round"})];
let is=(...namen)=>namen.some(naam=>monster.classList.contains(naam));if(is("streep"))return[lijn({stroke:INKT,
"stroke-width":3,"stroke-dasharray":is("weg")?"5 4":null})];let own=monster instanceof HTMLElement?monster.
style.backgroundColor:"",vlak=fill=>s("rect",{x,y,width:26,height:15,rx:2,fill,stroke:GRIJS,"stroke-\
width":.8});return[vlak(own||KLEUREN.find(([soort2])=>is(soort2))?.[1]||"#ffffff"),is("arcering","st\
reepje","geen")?vlak(patroon("arcering")):null,is("stippen","stip")?vlak(patroon("stippen")):null]}function tekenLegenda(legenda,kolom2,x){
let doos=h("div",{},legenda),tekst=e=>e?.textContent?.trim()??"";for(let row of doos.querySelectorAll(
".as, .legendarij, .tekens li, .uitleg")){if(row.matches(".as, .uitleg")){let said=row.matches(".as")?
[...row.children].map(tekst).join(" · "):tekst(row);kolom2.schrijf(said,12.5,{fill:GRIJS},6);continue}
let label=row.querySelector(".label")??row.lastElementChild,telling=tekst(row.querySelector(".tellin\
g")),lines=breekAf(tekst(label),14,LEGENDA-40-(telling?70:0)),look={"font-size":14,fill:INKT};kolom2.
rij(8+16*lines.length,y=>[...tekenMonster(row.firstElementChild,x,y),...lines.map((line,i)=>s("text",
{x:x+36,y:y+13+16*i,...look},line)),telling?s("text",{x:x+LEGENDA,y:y+13,"text-anchor":"end",...look},
telling):null])}}function maakPrent(kaart,{titel,regels,voet},legenda){let breed=BREEDTE2-2*RAND2,kop=maakKolom(
RAND2,RAND2-8,breed);kop.schrijf(titel,26,{"font-weight":700},6);for(let line of regels)kop.schrijf(
line,14,{fill:GRIJS},4);let boven=kop.onder()+16,{width,height}=kaart.viewBox.baseVal,ruimte=breed-LEGENDA-
28,t=Math.min(ruimte*height/width,900),w=t*width/height;kaart.removeAttribute("class");for(let[name,
value]of Object.entries({x:RAND2,y:boven,width:w,height:t}))kaart.setAttribute(name,value.toFixed(1));
let links=RAND2+ruimte+28,naast=maakKolom(links,boven,LEGENDA);tekenLegenda(legenda,naast,links);let onder=maakKolom(
RAND2,Math.max(boven+t,naast.onder())+8,breed);for(let line of voet)onder.schrijf(line,12,{fill:GRIJS},
2);let hoogte=Math.ceil(onder.onder()+RAND2);return maakVel({breedte:BREEDTE2,hoogte,titel},kop.parts,
kaart,naast.parts,onder.parts)}function maakBewaren(nodig){let{g,staat,bron,venster,bestanden,meld,plaatje,legenda,bijschrift}=nodig;
function maak(){let nu={...staat.nu,naast:!1},said=bijschrift(nu);return{naam:`kaart ${kaartje(nu)?.[0]??
said.titel}`,prent:maakPrent(plaatje(nu),said,legenda(nu))}}function bewaarSvg(){let{naam,prent}=maak();
bewaarBestand(maakBestandsnaam(naam,"svg"),schrijfSvg(prent),"image/svg+xml")}async function bewaarPng(){
let{naam,prent}=maak();bewaarBestand(maakBestandsnaam(naam,"png"),await schrijfPng(prent),"image/png")}
function kaartje(nu){let{gemeente,regio}=nu;return regio?[g.indelingen[regio[0]].regios[regio[1]],()=>tabelVanRegio(
g,regio,nu)]:gemeente===null?null:[g.naam[gemeente],()=>tabelVanGemeente(nodig,gemeente,nu)]}function bewaarKaart(){
let page=bouwIn(bron,nodig.werk());if(page===null)throw new Error("this page has no data of its own");
let{scenarios,scenario}=staat.nu,naam=scenario===null?"":scenarios[scenario].naam;bewaarBestand(maakBestandsnaam(
`kaart ${naam}`,"html"),page,"text/html;charset=utf-8")}function knop(tekst,doe){async function onclick(){
try{await doe(),meld("Bewaard")}catch{meld("Bewaren lukte niet"),bestanden.toon("Bewaren lukte niet",
[h("p",{},"Deze browser staat het hier niet toe. Open de kaart als bestand.")])}}return h("button",{
type:"button",class:"knop",onclick},tekst)}function maakLinkdeel(){let gelukt=h("span",{class:"geluk\
t",role:"status"}),doe=async()=>{let link=`${window.location.href.replace(/#.*$/u,"")}#${nodig.hier()}`,
done=await kopieer(link);gelukt.textContent=done?"Gekopieerd.":"Kopiëren lukte niet."};return[h("h3",
{},"Een link, voor in een mail"),h("p",{class:"uitleg"},"De link opent wat u nu ziet, voor wie bij d\
ezelfde kaart kan: op een website of een gedeelde schijf. Kan de ander dat niet, stuur dan de nieuwe\
 kaart van hierboven mee."),h("p",{class:"knoppen"},h("button",{type:"button",class:"knop",onclick:doe},
"Kopieer de link"),gelukt)]}return()=>{let{nu}=staat,kaart=kaartje(nu),uitleg=text=>h("p",{class:"ui\
tleg"},text);bestanden.toon("Bewaar",[h("h3",{},"Wat u op de kaart ziet"),uitleg("Met titel, legenda\
, bron en datum. PNG past overal; SVG blijft scherp en bewerkbaar."),h("p",{class:"knoppen"},knop("P\
laatje (PNG)",bewaarPng),knop("Plaatje (SVG)",bewaarSvg)),h("h3",{},"De cijfers, voor Excel"),h("p",
{class:"knoppen"},knop("Tabel bij deze weergave (CSV)",nodig.bewaarTabel),kaart?knop(`Kaartje van ${kaart[0]}\
 (CSV)`,()=>bewaarBestand(maakBestandsnaam(kaart[0],"csv"),schrijfCsv(kaart[1]().map((row,i)=>i?row:
row.map(inWoorden))))):null,nu.scenario===null?null:knop("Scenario (CSV)",bestanden.bewaar)),h("h3",
{},"Alles, als nieuwe kaart"),uitleg("Eén bestand dat zonder internet opent zoals u het nu ziet, met\
 uw keuze, scenario’s en eigen lijsten erin."),h("p",{class:"knoppen"},knop("Als nieuwe kaart (HTM\
L)",bewaarKaart)),window.location.protocol==="about:"?null:maakLinkdeel(),h("h3",{},"Voor een zaal"),
uitleg("Alleen de kaart, met grote letters. Met Escape komt u terug."),h("p",{class:"knoppen"},h("bu\
tton",{type:"button",class:"knop",onclick:()=>{venster.close(),staat.zet({presentatie:!0,verft:!1})}},
"Presentatie"))])}}function maakSleutel(nu,waarden){let maakTeken2=(soort2,tekst)=>h("li",{},h("span",{class:`teken ${soort2}`}),
h("span",{},tekst));if(!nu.verschil)return h("ul",{class:"tekens"},maakTeken2("stippen","gestippeld:\
 verhuisd in dit scenario"));let{verschil}=waarden.verschuivingen(nu),counts=VERSCHILLEN.map(()=>0);
for(let value of verschil){let klasse2=verschilklasse(value);klasse2>=0&&(counts[klasse2]+=1)}return h(
"div",{class:"legenda",role:"group","aria-label":"Legenda: verschil in congruentie"},h("p",{class:"a\
s"},h("span",{},"congruentie, in procentpunt"),h("span",{},"gemeenten")),VERSCHILLEN.map(([,label,kleur],i)=>({
label,kleur,i})).reverse().map(({label,kleur,i})=>h("div",{key:label,class:"legendarij smal"},h("spa\
n",{class:`vlakje ${i>4?"stip":i<4?"streepje":""}`,style:{backgroundColor:kleur}}),h("span",{class:"\
label"},label),h("span",{class:"telling"},String(counts[i])))),h("ul",{class:"tekens"},maakTeken2("s\
treep","dikke lijn: nieuwe regiogrens"),maakTeken2("streep weg","stippellijn: regiogrens die vervalt")))}var LANGSTE=240;function schrijfPlaats(hash){let{protocol,href,pathname}=window.location;if(!/^(file|https?):$/u.
test(protocol))return"";let basis=protocol==="file:"?pathname.split("/").pop()??"":href.split("#")[0],
all=hash?`${basis}#${hash}`:basis;return all.length>LANGSTE?basis:all}function maakBijschrift({g,waarden,
beelden,titel,zin,adres}){let naamMetStand=d=>`${g.indelingen[d].naam} (${standtekst(g.indelingen[d])}\
)`,vergeleken=keuze=>`Vergeleken: ${keuze.map(naamMetStand).join(", ")}.`;function beschrijfIndelingen(nu){
let shown=nu.tweede===null?[nu.indeling]:[nu.indeling,nu.tweede],onbekend="onbekend",lines=shown.map(
d=>{let{naam,opgave,wettelijke_basis:basis}=g.indelingen[d];return`${naam}. Opgave: ${opgave||onbekend}\
 Wettelijke basis: ${basis||onbekend}.`});return[shown.map(naamMetStand).join(" en "),lines]}function beschrijfScenario(nu){
let naam=nu.scenario===null?"Wat als":nu.scenarios[nu.scenario].naam,wat=nu.verschil?"wie omhoog of \
omlaag gaat":naamMetStand(nu.deel??nu.indeling),today=vergeleken(nu.keuze.map(d=>g.basis[d]));return[
`${naam}: ${wat}`,nu.scenario===null?[today]:[zin(nu),today]]}function beschrijfMaat(nu){let laag=waarden.
laag(nu),weging=nu.inwoners?"Partners tellen naar inwoners.":"Elke partner telt even zwaar.";return[
laag.toelichting,laag.inwoners?weging:"",nu.eigenKlassen?"Klassen naar deze waarden.":"Vaste klassen\
.",nu.klasse===null?"":`Gekleurd is alleen ${laag.klassen[nu.klasse][2]}.`].filter(Boolean).join(" ")}
function beschrijfKeuze(nu){let naden=nu.weergave==="naden",titelVanBeeld=naden?`Naden in minstens ${waarden.
naden(nu).tekst}`:waarden.naam(nu),partners=nu.gemeente!==null&&beelden.toontPartners(nu),wat=partners?
`Partners van ${g.naam[nu.gemeente??0]}`:titelVanBeeld,uitleg=partners?"Partners zijn de gemeenten d\
ie in een van deze indelingen in dezelfde regio zitten.":naden?"Een naad is een gemeentegrens die oo\
k een regiogrens is; geteld is het deel van de indelingen die beide gemeenten kennen.":beschrijfMaat(
nu);return[titel(nu),[`${wat}. ${vergeleken(nu.keuze)}`,uitleg]]}let soorten={congruentie:beschrijfKeuze,
naden:beschrijfKeuze,indelingen:beschrijfIndelingen,watals:beschrijfScenario};return nu=>{let[kop,regels]=soorten[nu.
weergave](nu),plaats=schrijfPlaats(adres()),day=new Date().toLocaleDateString("nl-NL",{day:"numeric",
month:"long",year:"numeric"});return{titel:kop,regels,voet:["Meer congruentie is niet altijd beter: \
de kaart beschrijft en rangschikt niet.",`Bron: ${g.herkomst.grenzen}; lappendeken. ${g.herkomst.uitleg}`,
`Gemaakt op ${day}${plaats?` met ${plaats}`:""}`]}}}function kiesLegenda({waarden,legenda,sleutel}){
return nu=>nu.weergave==="watals"?maakSleutel(nu,waarden):nu.weergave==="indelingen"?sleutel(nu):nu.
weergave==="naden"?legenda.naden(nu):legenda.kleuren(nu)}var kentInwoners=g=>g.eenheid?.inwoners??!0,kentProvincies=g=>g.eenheid?.provincies??!0;function schrijfBeide(voor,na){for(let decimals of[1,2,3]){let[a,b]=[procent(voor,decimals),procent(
na,decimals)];if(a!==b||Math.abs(voor-na)<1e-9)return[a,b]}return[procent(voor,4),procent(na,4)]}function schrijfVerschil(value,decimals){
if(!Number.isFinite(value))return"–";let text=getal(Math.abs(value),decimals);return/^0(,0*)?$/u.test(
text)?Math.abs(value)<1e-9?"0":value>0?"> 0":"< 0":(value>0?"+":"−")+text}var telInwoners=(list,inwoners)=>list.
reduce((sum,{m})=>sum+inwoners[m],0);function schrijfWie({stijgers,dalers},inwoners){if(stijgers.length+
dalers.length===0)return"verandert voor geen enkele gemeente";let kanten=[["stijgt",stijgers],["daal\
t",dalers]];kanten.sort((a,b)=>+(a[1].length===0)-+(b[1].length===0));let tel=list=>list.length===0?
"geen enkele":`${telwoord(list.length,"gemeente","gemeenten")} (${getal(telInwoners(list,inwoners))}\
 inwoners)`;return kanten.map(([woord,list])=>`${woord} voor ${tel(list)}`).join(" en ")}function schrijfUitkomst(voor,na,verschuivingen,inwoners){
let[was,now]=[gemiddelde(voor),gemiddelde(na)];if(!Number.isFinite(was)||!Number.isFinite(now))return"\
De congruentie is hier niet te berekenen: geen gemeente ligt in indelingen van twee domeinen.";let[a,
b]=schrijfBeide(was,now),mean=a===b?`blijft zij ${a}`:`gaat zij van ${a} naar ${b}`;return`De congru\
entie ${schrijfWie(verschuivingen,inwoners)}; gemiddeld over gemeenten ${mean}.`}function maakKeuzelijst(label,options,onchange){let select=h("select",{onchange:()=>onchange(select.
value)},options);return{select,element:h("label",{class:"veld"},h("span",{},label),select)}}function maakVinkje(staat,text,key){
let box=h("input",{type:"checkbox",onchange:()=>staat.zet({[key]:box.checked})});return{box,element:h(
"label",{class:"vinkje"},box,h("span",{},text))}}function maakSchakelaar(label,name,options,onchange){
let boxes=options.map(([value])=>h("input",{type:"radio",name,value,onchange:()=>onchange(value)}));
return{element:h("fieldset",{class:"schakelaar"},h("legend",{},label),options.map(([,text],i)=>h("la\
bel",{},boxes[i],h("span",{},text)))),zet:value=>{for(let box of boxes)box.checked=box.value===value}}}
function maakGeldigheid(geldigheid){let place=geldigheid.lastIndexOf(" ")+1;return[geldigheid.slice(
0,place),h("span",{class:"ongebroken"},geldigheid.slice(place))]}function maakLink(text,onclick){return h(
"button",{type:"button",class:"link",onclick},text)}var[W,H]=[320,64];function maakHistogram({laag,values,value,naam,stijl}){let known=Array.from(values).
filter(v=>!Number.isNaN(v)),top=laag.aantal?Math.max(...known,1)+1:1,step=laag.aantal?Math.max(1,Math.
ceil(top/40)):.025,bars=new Array(Math.max(1,Math.ceil(top/step-1e-9))).fill(0);for(let v of known)bars[Math.
min(bars.length-1,Math.floor(v/step+1e-9))]+=1;let most=Math.max(...bars,1),w=W/bars.length,shapes=bars.
map((count,i)=>{let klasse2=klasseVan(laag,Math.min(top,(i+.5)*step)),t=count/most*(H-22);return s("\
rect",{x:(i*w+.5).toFixed(1),y:(H-14-t).toFixed(1),width:Math.max(.5,w-1).toFixed(1),height:t.toFixed(
1),fill:laag.klassen[klasse2][3],stroke:"#6b777c","stroke-width":count?.4:0})}),text=`${naam} op ${waardetekst(
laag,value)}, in de verdeling van ${known.length} gemeenten`,ends=laag.aantal?["0",getal(top-1)]:["0\
%","100%"],line={x1:0,x2:W,y1:H-14,y2:H-14,stroke:"#6b777c","stroke-width":.8};return s("svg",{class:"\
histogram",viewBox:`0 0 ${W} ${H}`,role:"img","aria-label":text},shapes,s("line",line),Number.isNaN(
value)?null:maakWijzer(laag.aantal?(value+.5)/step*w:value*W,stijl),s("text",{x:0,y:H-1,class:"klein"},
ends[0]),s("text",{x:W,y:H-1,class:"klein","text-anchor":"end"},ends[1]))}function maakWijzer(x,stijl){
let at=Math.min(W-1,Math.max(1,x)).toFixed(1),line={x1:at,x2:at,y1:3,y2:H-12,stroke:stijl.inkt,"stro\
ke-width":1.6};return[s("line",line),s("path",{d:`M${at} ${H-13}l-4.5 7h9z`,fill:stijl.inkt})]}var GENOEMD2=6;function maakOorzaken({g,namen}){let lijst=list=>opsomming(list.map(d=>g.indelingen[d].
naam));function schrijf4({indelingen,leiders,effect},perInwoner){let hoger=`is de congruentie${perInwoner?
" (partners naar inwoners)":""} ${getal(100*effect,0)} procentpunt hoger`;if(indelingen.length===1)return[
`Wijkt het meest af: ${lijst(indelingen)}`,`Zonder deze indeling ${hoger}.`];if(leiders.length===indelingen.
length)return[`Wijken even ver af: ${lijst(indelingen)}`,`Zonder een van deze ${hoger}.`];let wie=`W\
ijken het meest af, met hetzelfde gezelschap: ${lijst(indelingen)}`,een=leiders.length>1?"een van ":
"";return[wie,`Zonder ${een}${lijst(leiders)} ${hoger}.`]}let schrijfRedenen=({wel,niet})=>[wel.length?
`Alleen daar of bijna alleen daar partner: ${opsomming(namen(wel),GENOEMD2)}.`:"",niet.length?`Juist\
 daar geen partner, elders meestal wel: ${opsomming(namen(niet),GENOEMD2)}.`:""].filter(Boolean),maakOok=({
ook})=>ook.map(one=>h("li",{key:one.indelingen[0]},h("strong",{},lijst(one.indelingen)),`, ${getal(100*
one.effect,0)} procentpunt. `,schrijfRedenen(one).join(" ")));return{schrijf:schrijf4,bouw(f,perInwoner){
if(!f.afwijkend)return null;let[wie,zonder]=schrijf4(f.afwijkend,perInwoner);return h("section",{key:"\
afwijking"},h("h3",{},wie),h("p",{},[zonder,...schrijfRedenen(f.afwijkend)].join(" ")),f.ook.length?
[h("p",{},"Wat haar verder lager maakt:"),h("ul",{class:"oorzaken"},maakOok(f))]:null)},alsTekst(f,perInwoner){
if(!f.afwijkend)return[];let ook=f.ook.map(one=>`${lijst(one.indelingen)} (${getal(100*one.effect,0)}\
 procentpunt)`);return[schrijf4(f.afwijkend,perInwoner).join(". "),...ook.length?[`Verder lager door\
: ${opsomming(ook)}.`]:[]]}}}var GENOEMD3=8;function maakTweegemeenten({g,staat,rekenaar,waarden,acties,opNaam:opNaam3,namen}){let rij=(text,a,b)=>h(
"tr",{},h("th",{scope:"row"},text),h("td",{},a),h("td",{},b));function maakTabel2(f,e,nu){let laag=waarden.
laag(nu),values=waarden.van(nu),waarde2=m=>Number.isNaN(values[m])?"geen waarde":waardetekst(laag,values[m]);
return h("table",{class:"lijst tweetal"},h("thead",{},h("tr",{},h("td",{}),h("th",{scope:"col"},g.naam[f.
m]),h("th",{scope:"col"},maakLink(g.naam[e.m],()=>acties.kiesGemeente(e.m,!0,f.m))))),h("tbody",{},kentProvincies(
g)?rij("Provincie",g.provincie[f.m],g.provincie[e.m]):null,kentInwoners(g)?rij("Inwoners",getal(g.inwoners[f.
m]),getal(g.inwoners[e.m])):null,rij(waarden.naam(nu),waarde2(f.m),waarde2(e.m)),rij("Verschillende \
groepen",`${getal(f.tafels)} van ${f.D}`,`${getal(e.tafels)} van ${e.D}`),rij("Vaste partners",getal(
f.vast.length),getal(e.vast.length)),rij("Partners in totaal",getal(f.partners.length),getal(e.partners.
length))))}function maakSamen(f,e){let both=f.held.filter(d=>e.kringen.has(d)),samen=both.filter(d=>f.
kringen.get(d)?.has(e.m)),apart=both.filter(d=>!samen.includes(d)),lijst=list=>opsomming(list.map(d=>g.
indelingen[d].naam),GENOEMD3),own=new Set(e.partners.map(({p})=>p)),shared=f.partners.map(({p})=>p).
filter(p=>own.has(p));return[h("p",{},h("strong",{},`Samen in ${samen.length} van ${both.length}`),samen.
length?`: ${lijst(samen)}.`:" indelingen.",apart.length?` Niet samen: ${lijst(apart)}.`:""),h("p",{},
h("strong",{},telwoord(shared.length,"gedeelde partner","gedeelde partners")),shared.length?`: ${opsomming(
namen(shared),GENOEMD3)}.`:".")]}let ruim=null,maakOpties=(own,ander)=>[h("option",{value:"",selected:ander===
null},"kies een gemeente"),opNaam3.filter(m=>m!==own&&(ruim===own||m===ander)).map(m=>h("option",{key:m,
value:m,selected:m===ander},g.naam[m]))];return(f,nu)=>{let ander=nu.ander===f.m?null:nu.ander,vulAan=event=>{
ruim!==f.m&&(ruim=f.m,vul2(event.currentTarget,maakOpties(f.m,ander)))},keuze=h("select",{onfocus:vulAan,
onpointerdown:vulAan,onchange(event){let{value}=event.currentTarget;staat.zet({ander:value===""?null:
Number(value)})}},maakOpties(f.m,ander)),e=ander===null?null:leesGemeente(g,rekenaar,ander,nu.keuze,
waarden.weging(nu));return h("section",{key:"tweetal"},h("h3",{},"Naast een andere gemeente"),h("lab\
el",{class:"veld"},h("span",{class:"hoorbaar"},`Zet naast ${g.naam[f.m]}`),keuze),e?[maakTabel2(f,e,
nu),maakSamen(f,e)]:null)}}var NIEUW="nieuw";function maakZetter({g,werkbank}){let waarde2=({regiosVan},m)=>regiosVan[m].length===
1?String(regiosVan[m][0]):"",naam=({regiosVan,regios},m)=>regiosVan[m].map(r=>regios[r]).join(", ")||
"geen regio";function opties(indeling,m){let own=waarde2(indeling,m),order=indeling.regios.map((_,r)=>r).
sort((a,b)=>fold(indeling.regios[a])<fold(indeling.regios[b])?-1:1);return[own===""?h("option",{value:"",
selected:!0},naam(indeling,m)):null,order.map(r=>h("option",{key:r,value:r,selected:String(r)===own},
indeling.regios[r])),h("option",{key:NIEUW,value:NIEUW},"+ een nieuwe regio met deze gemeente")]}let toets=!1,
vorige=null,vergeet=()=>{toets=!1,vorige=null};function zet2(m,value){if(value==="")return;let samen=toets&&
vorige?.m===m&&vorige.scenario===werkbank.actief();werkbank.pas(one=>value===NIEUW?voegRegioToe(one,
`Regio ${g.naam[m]}`,[m],g):verplaats(one,[m],Number(value),g),{samen}),vorige=toets?{m,scenario:werkbank.
actief()}:null}function begin2(d){werkbank.actief()?werkbank.kiesDeel(d):werkbank.begin(d),werkbank.
zet({weergave:"watals",verschil:!1,klasse:null}),document.querySelector("#kaartje .zetter select")?.
focus()}function vraag(m,nu){let held=nu.keuze.map(d=>g.basis[d]).filter(d=>g.indelingen[d].regiosVan[m].
length>0);return held.length===0?null:h("details",{key:`vraag ${m}`,class:"zetter vraag"},h("summary",
{},`Wat als ${g.naam[m]} in een andere regio zat?`),h("p",{class:"uitleg"},"Kies in welke indeling. \
U kunt alles terugdraaien."),h("ul",{},held.map(d=>h("li",{key:d},maakLink(g.indelingen[d].naam,()=>begin2(
d)),` (nu ${naam(g.indelingen[d],m)})`))))}return{kaart(m,nu){let indeling=werkbank.nu();return!indeling||
nu.weergave!=="watals"?vraag(m,nu):h("label",{key:`zet ${m}`,class:"veld zetter"},h("span",{},`Zet ${g.
naam[m]} in (${g.indelingen[nu.deel??0].naam})`),h("select",{onkeydown:()=>toets=!0,onpointerdown:vergeet,
onblur:vergeet,onchange:event=>zet2(m,event.target.value)},opties(indeling,m)))},kolommen(nu){let indeling=werkbank.
nu();if(!indeling||nu.weergave!=="watals")return[];let keuzes2=indeling.regios.join(`
`);return[{kop:g.indelingen[nu.deel??0].naam,cel(m){let vulAan=event=>{let select=event.currentTarget,
own=werkbank.nu();own&&select.options.length<2&&vul2(select,opties(own,m))};return h("select",{"aria\
-label":`Regio van ${g.naam[m]}`,onfocus:vulAan,onpointerdown(event){vergeet(),vulAan(event)},onkeydown(event){
toets=!0,vulAan(event)},onblur:vergeet,onchange:event=>zet2(m,event.target.value)},h("option",{value:waarde2(
indeling,m)},naam(indeling,m)))},stand:m=>`${waarde2(indeling,m)} ${naam(indeling,m)}
${keuzes2}`,sleutel:m=>fold(naam(indeling,m))}]}}}var EERSTE=14,STUK=8,schrijf2=(laag,value)=>Number.isNaN(value)?"geen waarde":waardetekst(laag,value);
function beschrijfPlaats(g,m,tussen){return[kentProvincies(g)?g.provincie[m]:"",kentInwoners(g)?`${getal(
g.inwoners[m])} inwoners`:""].filter(Boolean).join(tussen)}function maakGemeentekaart({g,staat,rekenaar,
waarden,acties,maakKop:maakKop2,werkbank,uitleg}){let zetter=maakZetter({g,werkbank}),order=opNaam(g),
namen=list=>[...list].sort(order).map(p=>g.naam[p]),oorzaken=maakOorzaken({g,namen}),naast=maakTweegemeenten(
{g,staat,rekenaar,waarden,acties,opNaam:g.naam.map((_,m)=>m).sort(order),namen}),kiesknop=p=>maakLink(
g.naam[p],()=>acties.kiesGemeente(p,!0)),knoplijst=list=>h("ul",{class:"namenlijst"},[...list].sort(
order).map(p=>h("li",{key:p},kiesknop(p))));function maakWissel(m,nu){if(nu.scenario===null||nu.vandaag||
waarden.laag(nu).kolom!=="congruentie")return null;let{verschil,stijgers,dalers}=waarden.verschuivingen(
nu);if(stijgers.length+dalers.length===0)return null;let here=Number.isNaN(verschil[m])?"":`${schrijfVerschil(
100*verschil[m],1)} procentpunt tegenover vandaag. `;return h("p",{class:"wissel"},here,`In totaal ${telwoord(
stijgers.length,"gemeente","gemeenten")} omhoog, ${getal(dalers.length)} omlaag.`)}function maakScore(f,nu){
let laag=waarden.laag(nu),values=waarden.van(nu),value=values[f.m],[low,high]=[kwantiel(values,.25),
kwantiel(values,.75)];return h("section",{class:"score"},h("p",{class:"groot"},schrijf2(laag,value),
" ",h("span",{},uitleg.noem(waarden.naam(nu).toLowerCase()))),maakWissel(f.m,nu),maakHistogram({laag,
values,value,naam:g.naam[f.m],stijl:g.stijl}),h("p",{class:"uitleg"},"De middelste helft van de geme\
enten ligt tussen ",schrijf2(laag,low)," en ",schrijf2(laag,high),". Hoger is niet vanzelf beter."),
maakLigging(f,nu))}let isGeopend=nu=>nu.keuze.length===g.keuze.length&&nu.keuze.every((d,i)=>d===g.keuze[i]);
function maakLigging({m},nu){let{toeval}=g;if(waarden.laag(nu).kolom!=="congruentie"||waarden.weging(
nu)===1)return null;let zeg2=(...text)=>h("p",{class:"uitleg toeval"},text);if(!toeval)return zeg2("\
Buren zitten vaak samen, ook zonder beleid. Hoeveel ligging alleen al geeft, staat hier als de kaart\
 gemaakt is met ",h("code",{},"lappendeken rapport"),".");let verwacht=toeval.gemeenten[m];return!isGeopend(
nu)||verwacht===null?zeg2("Wat ligging alleen al geeft, is berekend voor de keuze waarmee de kaart o\
pende."):zeg2("Ligging alleen geeft hier al ",h("strong",{},procent(verwacht)),`: het gemiddelde van\
 ${telwoord(toeval.trekkingen,"trekking","trekkingen")} van willekeurige aaneengesloten regio’s${toeval.
opGrootte?" van dezelfde grootte":""}; landelijk ${procent(toeval.land)}.`)}function maakKerncijfers(f){
let item=(value,text)=>h("div",{},h("dt",{},text),h("dd",{},value));return h("dl",{class:"kern"},item(
`${getal(f.tafels)} van ${f.D}`,[uitleg.noem("tafel","tafels"),": verschillende groepen"]),item(getal(
f.vast.length),uitleg.noem("vaste partner","vaste partners")),item(getal(f.partners.length),[uitleg.
noem("partner","partners")," in totaal"]))}function maakVast(f){return h("section",{key:"vast"},h("h\
3",{},"Vaste partners"),f.vast.length?[h("p",{class:"uitleg"},`Samen in alle ${f.D} indelingen:`),knoplijst(
f.vast)]:h("p",{},"Geen enkele gemeente is overal partner."))}function maakRegios(f){let rows=f.held.
map(d=>{let{naam,geldigheid,regios,regiosVan}=g.indelingen[d];return h("tr",{key:d},h("th",{scope:"r\
ow"},naam,geldigheid?h("small",{},maakGeldigheid(geldigheid)):null),h("td",{},regiosVan[f.m].map((r,i)=>[
i?", ":"",maakLink(regios[r],()=>acties.kiesRegio(d,r))])),h("td",{class:"getal"},getal(f.kringen.get(
d)?.size)))});return h("section",{key:"regios",class:"regiotabel"},h("h3",{},"Regio per indeling"),h(
"table",{class:"lijst"},h("thead",{},h("tr",{},h("th",{scope:"col"},"Indeling"),h("th",{scope:"col"},
"Regio"),h("th",{scope:"col",class:"getal"},"Leden"))),h("tbody",{},rows)))}let ruim=null;function vulRooster(f){
if(f.partners.length===0)return[h("h3",{},"Partners"),h("p",{},"Geen partners in de gekozen indeling\
en.")];let kop=h("tr",{},h("th",{scope:"col"},"Partner"),h("th",{scope:"col",class:"getal"},"Samen"),
f.held.map(d=>h("th",{key:d,scope:"col",class:"schuin"},h("span",{},g.indelingen[d].naam)))),row=({p,
shared})=>h("tr",{key:p},h("th",{scope:"row",title:g.naam[p]},kiesknop(p)),h("td",{class:"getal"},`${shared}\
/${f.D}`),f.held.map(d=>{let yes=f.kringen.get(d)?.has(p);return h("td",{key:d,class:yes?"wel":"niet"},
yes?"ja":"nee")})),body=h("tbody",{},f.partners.slice(0,ruim===f.m?1/0:EERSTE).map(row)),more=f.partners.
length-body.childElementCount;function toonAlle(event){let knop=event.currentTarget,list=knop.closest(
"section")?.querySelector("tbody");if(!list)return;ruim=f.m;let at=EERSTE;function voegToe2(){!list?.
isConnected||list.childElementCount!==at||(list.append(...f.partners.slice(at,at+STUK).map(row)),at+=
STUK,at<f.partners.length&&setTimeout(voegToe2))}voegToe2(),list.querySelectorAll("button")[EERSTE]?.
focus({preventScroll:!0}),knop.remove()}return[h("h3",{},"Met wie, aan welke tafels"),h("div",{class:"\
rooster",tabindex:"0",role:"region","aria-label":"Partners per indeling"},h("table",{style:{width:`${160+
17*f.held.length}px`}},h("thead",{},kop),body)),more>0?h("button",{type:"button",class:"knop klein",
onclick:toonAlle},`Toon ook de andere ${more===1?"partner":more}`):null]}function maakHarde({harde}){
return harde.length===0?null:h("section",{key:"buren"},h("h3",{},"Buren over een ",uitleg.noem("hard\
e naad")),h("p",{class:"uitleg"},"Grenzen aan elkaar, maar zitten in geen enkele gekozen indeling sa\
men:"),knoplijst(harde))}function alsTekst(f,nu){let laag=waarden.laag(nu),values=waarden.van(nu),mean=schrijf2(
laag,gemiddelde(values)),plaats=beschrijfPlaats(g,f.m,", "),lines=[`${g.naam[f.m]}${plaats?` (${plaats}\
)`:""}`,`${waarden.naam(nu)}: ${schrijf2(laag,values[f.m])} (landelijk gemiddeld ${mean}). Meer is n\
iet altijd beter.`,`Tafels (verschillende groepen): ${getal(f.tafels)} van ${f.D}. Partners: ${f.partners.
length}.`,`Vaste partners: ${opsomming(namen(f.vast))||"geen"}.`];lines.push(...oorzaken.alsTekst(f,
waarden.weging(nu)===1)),f.harde.length&&lines.push(`Buren over een harde naad: ${opsomming(namen(f.
harde))}.`),lines.push("","Regio per indeling:");for(let d of f.held){let{naam,regios,regiosVan}=g.indelingen[d];
lines.push(`- ${naam} (${standtekst(g.indelingen[d])}): ${opsomming(regiosVan[f.m].map(r=>regios[r]))}`)}
lines.push("","Partners:");for(let{p,shared}of f.partners)lines.push(`- ${g.naam[p]}: ${shared} van ${f.
D}`);let sources=nu.keuze.map(d=>`${g.indelingen[d].naam} (${standtekst(g.indelingen[d])})`);return lines.
push("",`Bron: lappendeken; ${nu.keuze.length} indelingen: ${opsomming(sources)}.`),lines.join(`
`)}return(m,nu)=>{let f=leesGemeente(g,rekenaar,m,nu.keuze,waarden.weging(nu)),regel=beschrijfPlaats(
g,m," · ");return[maakKop2(g.naam[m],regel,()=>alsTekst(f,nu)),zetter.kaart(m,nu),maakScore(f,nu),maakKerncijfers(
f),maakVast(f),oorzaken.bouw(f,waarden.weging(nu)===1),maakRegios(f),h("section",{key:"partners",class:"\
partnerrooster"},vulRooster(f)),maakHarde(f),naast(f,nu)]}}var maakBleek=({gemeld},rest="")=>gemeld.length?h("p",{class:"uitleg",key:"bleek"},`Bleek: gemeenten\
 buiten het gekozen deel.${rest}`):null;var GENOEMD4=8;function maakKruisend({g,kiesRegio}){return(d,e)=>{let[a,b]=[g.indelingen[d],g.indelingen[e]],
found=lijstKruisingen(a,b);if(found.length===0)return null;let rij=({s:s2,thuis,buiten})=>{let gaan=buiten.
map(({m,r})=>`${g.naam[m]} (${a.regios[r]})`);return h("li",{key:s2},maakLink(b.regios[s2],()=>kiesRegio(
e,s2))," ligt vooral in ",maakLink(a.regios[thuis],()=>kiesRegio(d,thuis)),buiten.length?`. ${telwoord(
buiten.length,"gemeente hoort","gemeenten horen")} daar bij een andere regio: ${opsomming(gaan,GENOEMD4)}\
.`:".")};return h("details",{key:"kruisend",class:"kruisingen"},h("summary",{},found.length===1?"Too\
n de ene die kruist":`Toon de ${found.length} die kruisen`),h("p",{class:"uitleg"},`Verhuizen de gen\
oemde gemeenten naar de regio van ${a.naam} die vooraan staat, dan past de regio van ${b.naam} daari\
n.`),h("ul",{class:"oorzaken"},found.map(rij)))}}var FEITEN=[["opgave","Opgave"],["wettelijke_basis","Wettelijke basis"],["verplichting","Verplichtin\
g"],["rechtsvorm","Rechtsvorm"],["wijzigbaar_door","Wijzigbaar door"],["kanttekening","Kanttekening"]],
VERTROUWEN={A:"A, stevige bron",B:"B, bruikbaar",C:"C, met gaten"},maakTerm=(name,value,extra=null)=>[
h("dt",{},name),h("dd",{class:value?null:"onbekend"},value||"onbekend",extra)],maakTeken=(swatch,text)=>h(
"li",{},h("span",{class:`teken ${swatch}`}),h("span",{},text));function maakFeiten(indeling,kiesRegio){
let{naam,domein,stand,geldigheid,vertrouwen,regios,leden,bronnen}=indeling,rows=FEITEN.map(([key,name])=>key===
"kanttekening"&&!indeling[key]?[]:maakTerm(name,String(indeling[key]||"")));return h("section",{class:"\
feiten"},h("h2",{},naam," ",h("small",{},telwoord(regios.length,"regio","regio’s"))),h("dl",{},maakTerm(
"Domein",domein),maakTerm("Stand",String(stand),geldigheid?[", ",maakGeldigheid(geldigheid)]:null),maakTerm(
"Vertrouwen",VERTROUWEN[vertrouwen]),rows),bronnen.length?h("details",{key:"bronnen"},h("summary",{},
"Bronnen"),h("ul",{},bronnen.map(text=>h("li",{},text)))):null,h("details",{key:"regios"},h("summary",
{},"Alle regio’s"),h("ul",{class:"regiolijst"},regios.map((regio,r)=>h("li",{},maakLink(regio,()=>kiesRegio(
r)),h("small",{},` ${telwoord(leden[r].length,"gemeente","gemeenten")}`))))))}function maakTekens({regiosVan,
hoofd}){let tel=is=>regiosVan.filter(is).length,none=tel(regios=>regios.length===0),several=tel((regios,m)=>regios.
length>1&&hoofd[m]>=0),unknown=tel((regios,m)=>regios.length>1&&hoofd[m]<0),count=size=>telwoord(size,
"gemeente","gemeenten");return h("ul",{class:"tekens"},none?maakTeken("geen",`grijs gearceerd: geen \
regio (${count(none)})`):null,several?maakTeken("arcering",`gekleurd en gearceerd: in meer dan één r\
egio (${count(several)}); de kleur is die van het grootste deel`):null,unknown?maakTeken("arcering",
`wit en gearceerd: in meer dan één regio (${count(unknown)}), onbekend met welk deel; kies de geme\
ente voor de lijst`):null)}function maakPaarkader(a,b,naast){let counts=telSamenhang(a,b),samen=counts.
gelijk+counts.genest+counts.kruisend,none=[a,b].some(({regiosVan})=>regiosVan.some(regios=>regios.length===
0)),leeg=none?", of een van de twee heeft hier geen regio":"";return h("div",{class:"legenda"},h("ul",
{class:"tekens"},naast?none?maakTeken("geen","grijs: geen regio"):null:[maakTeken("vlak",`gekleurd v\
lak: ${a.naam} (${standtekst(a)})`),maakTeken("streep",`dikke lijn: ${b.naam} (${standtekst(b)})`),maakTeken(
"stippen","gestippeld: de twee regio’s van deze gemeente zijn gelijk"),maakTeken("effen",`effen: d\
e een past in de ander${leeg}`),maakTeken("arcering","gearceerd: zij kruisen elkaar")]),samen===0?h(
"p",{class:"uitleg"},"Geen enkele gemeente heeft in beide een regio: er valt niets te vergelijken."):
h("p",{class:"uitleg"},`Van de ${telwoord(samen,"regio","regio’s")} van ${b.naam} met een gemeente\
 die ook ${a.naam} indeelt: `,h("strong",{},`${counts.gelijk} gelijk`),` aan een regio van ${a.naam}\
, `,h("strong",{},`${counts.genest} genest`)," (de een past in de ander) en ",h("strong",{},`${counts.
kruisend} kruisend`)," (elk heeft ook een gemeente die de ander mist)."))}function maakIndelingen({g,
staat,domeinen,kiesRegio}){let aantal=g.indelingen.length,maakOptie=d=>h("option",{key:d,value:d},`${g.
indelingen[d].naam} (${standtekst(g.indelingen[d])})`);function maakOpties(){let gemaakt=g.indelingen.
flatMap((_,d)=>d<aantal?[]:[d]);return[domeinen.map(([naam,members])=>h("optgroup",{key:naam,label:naam},
members.map(maakOptie))),gemaakt.length?h("optgroup",{key:"eigen werk",label:"eigen lijsten en scena\
rio’s"},gemaakt.map(maakOptie)):null]}let eerste=maakKeuzelijst("Indeling, als vlakken",maakOpties(),
value=>{let d=Number(value),second=staat.nu.tweede===d?null:staat.nu.tweede;staat.zet({indeling:d,tweede:second,
regio:null,regiolijst:null})}),tweede=maakKeuzelijst("Tweede indeling",[h("option",{key:"",value:""},
"geen"),...maakOpties()],value=>staat.zet({tweede:value===""?null:Number(value)})),vorm=maakSchakelaar(
"Toon de tweede","vorm",[["over","als lijnen erover"],["naast","ernaast"]],value=>staat.zet({naast:value===
"naast"})),kader=h("div",{}),info=h("div",{}),kruisend=maakKruisend({g,kiesRegio}),feiten=d=>maakFeiten(
g.indelingen[d],r=>kiesRegio(d,r));function teken(nu,oud){oud&&oud.scenarios===nu.scenarios&&oud.keuze===
nu.keuze||g.indelingen.length>aantal&&(werkBij(eerste.select,maakOpties()),werkBij(tweede.select,h("\
option",{key:"",value:""},"geen"),maakOpties())),eerste.select.value=String(nu.indeling),tweede.select.
value=nu.tweede===null?"":String(nu.tweede);for(let option of tweede.select.options)option.disabled=
option.value===String(nu.indeling);if(vorm.element.hidden=nu.tweede===null,vorm.zet(nu.naast?"naast":
"over"),oud&&["indeling","tweede","naast","weergave","scenarios"].every(key=>oud[key]===nu[key]))return;
let one=g.indelingen[nu.indeling];werkBij(kader,nu.tweede===null?[h("p",{class:"uitleg"},"Wijs een r\
egio aan voor de naam, kies haar voor de leden. Kleuren onderscheiden buren en betekenen verder niet\
s."),maakTekens(one),maakBleek(g)]:[maakPaarkader(one,g.indelingen[nu.tweede],nu.naast),maakBleek(g),
kruisend(nu.indeling,nu.tweede)]),werkBij(info,feiten(nu.indeling),nu.tweede===null?null:feiten(nu.tweede))}
return{element:[h("div",{class:"paar"},eerste.element,tweede.element),vorm.element,kader,info],teken,
sleutel(nu){let one=g.indelingen[nu.indeling];return[nu.tweede===null?maakTekens(one):maakPaarkader(
one,g.indelingen[nu.tweede],!1),maakBleek(g)]}}}var SMAL="(max-width: 1239.98px)",isOpenIn=nu=>nu.gemeente!==null||nu.regio!==null||nu.regiolijst!==
null;function maakKaartje({g,meld,bouwGemeente,bouwRegio,bouwRegiolijst}){let kaartje=byId("kaartje"),
smal=window.matchMedia(SMAL),gerold=!1;kaartje.addEventListener("scroll",()=>gerold=!0,{passive:!0});
function bouw2(nu){if(nu.regio){let[d,r]=nu.regio;return[g.indelingen[d].regios[r],bouwRegio(d,r,nu)]}
if(nu.regiolijst){let[d,m]=nu.regiolijst;return[g.naam[m],bouwRegiolijst(d,m)]}return nu.gemeente===
null?null:[g.naam[nu.gemeente],bouwGemeente(nu.gemeente,nu)]}function teken(nu,oud){let open2=isOpenIn(
nu);kaartje.hidden=!open2,document.body.classList.toggle("met-kaartje",open2),open2||vul2(kaartje);let anders=keys=>keys.
some(key=>oud[key]!==nu[key]),fresh=anders(["gemeente","regio","regiolijst"]),same=!anders(["keuze",
"scenarios","deel","weergave","laag","inwoners","ander"]),made=fresh||!same?bouw2(nu):null;if(!made)
return;let[naam,inhoud2]=made;if(!fresh){werkBij(kaartje,inhoud2);return}vul2(kaartje,inhoud2),gerold&&
(kaartje.scrollTop=0),gerold=!1,meld(naam)}function schikPaneel(){byId("paneel").inert=smal.matches&&
!kaartje.hidden;for(let kop of kaartje.querySelectorAll("h2, h3")){let level=Number(kop.tagName.slice(
1))-(smal.matches?1:0);kop.setAttribute("role","heading"),kop.setAttribute("aria-level",String(level))}}
return smal.addEventListener("change",schikPaneel),{teken,schikPaneel,isOpen:()=>!kaartje.hidden}}function maakKaartlegenda(kaart,{g,waarden,beelden}){let vak=h("div",{class:"kaartlegenda","aria-hid\
den":"true"});kaart.append(vak);function vanMaat(nu){let laag=waarden.laag(nu),treden=laag.klassen.map(
([onder,,,kleur])=>[kleur,laag.aantal?String(onder):procent(onder)]);return[`${waarden.naam(nu)}, va\
naf`,treden]}function vanPartners(nu,own){let D=waarden.uitkomst(nu).aantal[own],treden=deelIn(D).map(
bin=>[partnerkleur(deelVan(bin,D),g.stijl),bin[0]===bin[1]?String(bin[0]):`${bin[0]}–${bin[1]}`]);
return[`samen met ${g.naam[own]} in … van ${D}`,treden]}function vanNaden(nu){return["regiogrens i\
n … indelingen",waarden.naden(nu).klassen.filter(({uit})=>!uit).map(({deel,label})=>[naadkleur(deel,
g.stijl),label.replace(/ van .*$/u,"")])]}return nu=>{let{weergave,gemeente}=nu;if(vak.hidden=weergave===
"indelingen"||weergave==="watals",vak.hidden)return;let[titel,treden]=gemeente!==null&&beelden.toontPartners(
nu)?vanPartners(nu,gemeente):weergave==="naden"?vanNaden(nu):vanMaat(nu);werkBij(vak,h("span",{},titel),
h("div",{},treden.map(([kleur,onder])=>h("span",{},h("i",{style:{background:kleur}}),h("small",{},onder)))))}}var KOPIEER="Kopieer als tekst";function maakKaartjekop({meld,sluit,bewaar,druk}){return(naam,regel,alsTekst)=>{
async function bijKlik(event){let knop2=event.currentTarget,said=await kopieer(inWoorden(alsTekst()))?
"Gekopieerd":"Kopiëren lukte niet";werkBij(knop2,said),meld(said),setTimeout(()=>werkBij(knop2,KOPIEER),
1600)}let knop=h("button",{type:"button",class:"knop klein",onclick:bijKlik},KOPIEER);return h("head\
er",{},h("button",{type:"button",class:"sluit","aria-label":"Sluiten",onclick:sluit},"×"),h("h2",{id:"\
kaartje-kop",tabindex:"-1"},naam),h("p",{class:"regel"},regel),h("p",{class:"knoppen"},knop,h("butto\
n",{type:"button",class:"knop klein",onclick:bewaar},"Bewaar"),h("button",{type:"button",class:"knop\
 klein",onclick:druk},"Druk af")))}}var SOORTEN=new Set(["keten","afgeleid","maatlat"]),isGelijk2=(a,b)=>a.length===b.length&&a.every((d,i)=>d===
b[i]);function lijstVoorkeuzes(g){let found=[],all=g.keuzes.some(([,keuze])=>isGelijk2(g.keuze,keuze))?
g.keuzes:[["zoals geopend",g.keuze],...g.keuzes];for(let[naam,keuze]of all)keuze.length<2||found.some(
other=>isGelijk2(other.keuze,keuze))||found.push({naam,keuze});let every=g.indelingen.map((_,d)=>d);
return found.length&&!found.some(({keuze})=>isGelijk2(keuze,every))&&found.push({naam:"werkelijk all\
e",keuze:every}),found}function lijstDomeinen(g){let found=new Map;g.indelingen.forEach(({domein},d)=>{
let known=found.get(domein);known?known.push(d):found.set(domein,[d])});let rank=([,members])=>members.
some(d=>g.indelingen[d].standaard)?0:1;return[...found].sort((a,b)=>rank(a)-rank(b)||(fold(a[0])<fold(
b[0])?-1:1))}function maakKeuze({g,staat,werkbank,meld,domeinen}){let voorkeuzes=lijstVoorkeuzes(g);
function kies(keuze){if(keuze.length<2){meld("Kies minstens twee indelingen: met één valt niets te v\
ergelijken."),teken(staat.nu);return}let sorted=[...keuze].sort((a,b)=>a-b);meld(`${telwoord(sorted.
length,"indeling","indelingen")} vergeleken`),werkbank.zet({keuze:sorted,klasse:null})}function schakel(d,aan){
let now=werkbank.vandaag(staat.nu.keuze).filter(e=>e!==d);kies(aan?[...now,d]:now)}function maakVakje(d){
let box=h("input",{type:"checkbox",onchange:()=>schakel(d,box.checked)});return box}let vakjes=new Map(
g.indelingen.map((_,d)=>[d,maakVakje(d)]));function maakRegel(d){let{naam,stand,geldigheid,regios,voorlopig,
soort:soort2}=g.indelingen[d];return h("label",{class:"vinkje"},vakjes.get(d),h("span",{},naam,voorlopig?
" (voorlopig)":"",geldigheid?h("small",{class:"onder"},maakGeldigheid(geldigheid)):null),h("small",{
title:telwoord(regios.length,"regio","regio’s")},SOORTEN.has(soort2)?`${soort2} · ${stand}`:String(
stand)))}function maakDomein([naam,members]){let every=maakLink("alle",()=>{let today=werkbank.vandaag(
staat.nu.keuze),all=members.every(d=>today.includes(d)),others=today.filter(d=>!members.includes(d));
kies(all?others:[...others,...members])});return every.setAttribute("aria-label",`alle indelingen va\
n ${naam} aan of uit`),h("fieldset",{class:"domein"},h("legend",{},h("span",{},naam)," ",members.length>
1?every:null),members.map(maakRegel))}let knoppen=voorkeuzes.map(({naam,keuze})=>h("button",{type:"b\
utton",class:"pil",onclick:()=>kies(keuze)},naam," ",h("small",{},`(${getal(keuze.length)})`))),kop=h(
"summary",{}),element=h("details",{class:"keuze"},kop,h("div",{class:"pillen",role:"group","aria-lab\
el":"Kant-en-klare keuzes"},knoppen),domeinen.map(maakDomein)),bekend=g.indelingen.length,eigenvak=null;
function voegEigenToe(){eigenvak&&(eigenvak.hidden=werkbank.eigen().length===0);for(let[d,box]of vakjes){
let regel=box.closest("label");d>=bekend&&regel&&(regel.hidden=!werkbank.eigen().includes(d))}let fresh=werkbank.
eigen().filter(d=>!vakjes.has(d));if(fresh.length!==0){eigenvak||(eigenvak=h("fieldset",{class:"dome\
in"},h("legend",{},"Eigen lijsten")),element.append(eigenvak));for(let d of fresh)vakjes.set(d,maakVakje(
d)),eigenvak.append(maakRegel(d))}}function teken(nu){voegEigenToe();let today=werkbank.vandaag(nu.keuze),
count=new Set(nu.keuze.map(d=>g.indelingen[d].domein)).size,total=telwoord(bekend+werkbank.eigen().length,
"indeling","indelingen");werkBij(kop,h("strong",{},`${nu.keuze.length} van ${total}`),` in ${telwoord(
count,"domein","domeinen")} vergeleken`),vakjes.forEach((box,d)=>box.checked=today.includes(d)),voorkeuzes.
forEach(({keuze},i)=>knoppen[i].setAttribute("aria-pressed",String(isGelijk2(keuze,today))))}return{
element,teken,kies}}function maakKop(g){let begin2=g.keuze.join(" ");function titel(nu){let domeinen=new Set(nu.keuze.map(
d=>g.indelingen[d].domein)).size,velden=domeinen===1?"één domein":`${getal(domeinen)} domeinen`;return g.
titel||`Congruentie van ${getal(nu.keuze.length)} indelingen in ${velden}`}function teken(nu){document.
title=inWoorden(titel(nu)),werkBij(byId("titel"),titel(nu));let standen2=nu.keuze.map(d=>g.indelingen[d].
stand),[first,last]=[Math.min(...standen2),Math.max(...standen2)],stand=first===last?`${first}`:`${first}\
 tot ${last}`,today=nu.keuze.map(d=>g.basis[d]).join(" "),own=today!==begin2,known=g.keuzes.find(([,
keuze])=>keuze.join(" ")===today),anders=nu.keuze.some(d=>g.basis[d]!==d),wat=known?`Keuze: ${known[0]}`:
"Eigen keuze",count=telwoord(nu.keuze.length,"indeling","indelingen");werkBij(byId("ondertitel"),own?
h("strong",{},`${wat}${g.titel?`, ${count}`:""}, stand ${stand}`):`Stand ${stand}`,`; ${telwoord(g.n,
"gemeente","gemeenten")}`,g.gemeld.length?`, waarvan ${getal(g.gemeld.length)} in het rapport`:"",anders&&
nu.scenario!==null?h("strong",{class:"metscenario"},` Met ${nu.scenarios[nu.scenario].naam}`):null)}
return{titel,teken}}function schrijfVak([first,last],D){return first!==last?`${first}–${last} van ${D}`:last===D?`alle\
 ${D}`:`${last} van ${D}`}function maakRij({monster,label,deel,kleur,telling,extra={},knop=null,merk=null}){
let vulling=h("span",{class:"balk-vulling",style:{width:`${(100*deel).toFixed(1)}%`,background:kleur}}),
cells=[monster,h("span",{class:"label"},label),h("span",{class:"balk"},vulling),h("span",{class:"tel\
ling"},telling),merk?h("span",{class:"merkteken"},merk):null];return knop?h("button",{type:"button",
class:"legendarij",...extra,onclick:knop},cells):h("div",{class:"legendarij",...extra},cells)}var maakVlakje=(kleur,geen=!1)=>h(
"span",{class:geen?"vlakje geen":"vlakje",style:{background:kleur}});function maakLijntje(share,kleur){
let ends={x1:3,x2:23,y1:5,y2:5},look={stroke:kleur,"stroke-width":naaddikte(share)*1.3,"stroke-linec\
ap":"round"};return s("svg",{class:"lijntje",viewBox:"0 0 26 10","aria-hidden":"true"},s("line",{...ends,
...look}))}function maakLegendavak(naam,[links,rechts],rows,onder=null,soort2="legenda"){return h("d\
iv",{class:soort2,role:"group","aria-label":`Legenda: ${naam}`},h("p",{class:"as"},h("span",{},links),
h("span",{},rechts)),rows,onder)}function maakLegenda({g,staat,waarden,beelden,meld}){function maat(nu){
let laag=waarden.laag(nu),values=waarden.van(nu),counts=laag.klassen.map(()=>0),missing=0;for(let value of values){
let klasse2=klasseVan(laag,value);klasse2<0?missing+=1:counts[klasse2]+=1}let most=Math.max(...counts,
1),{gemeente}=nu,own=gemeente===null?-1:klasseVan(laag,values[gemeente]),rows=laag.klassen.map(([,,label,
kleur],i)=>{let aantal=telwoord(counts[i],"gemeente","gemeenten");return maakRij({monster:maakVlakje(
kleur),label,deel:counts[i]/most,kleur,telling:getal(counts[i]),merk:gemeente!==null&&i===own?g.naam[gemeente]:
null,knop(){let aan=staat.nu.klasse!==i;staat.zet({klasse:aan?i:null}),meld(aan?`Alleen ${label}: ${aantal}`:
"Alle klassen")},extra:{key:label,"aria-pressed":String(nu.klasse===i),"aria-label":`${laag.naam} ${label}\
: ${aantal}`,title:"Toon alleen deze klasse"}})});rows.reverse(),missing>0&&rows.push(maakRij({monster:maakVlakje(
g.stijl.geen,!0),label:"geen waarde",deel:0,kleur:g.stijl.geen,telling:getal(missing)}));let onder=[
h("p",{class:"as"},h("span",{},laag.laag)),maakBleek(g," De aantallen en gemiddelden zijn van het he\
le land."),nu.eigenKlassen?h("p",{class:"uitleg"},"Klassen naar deze waarden: in elke ongeveer even \
veel gemeenten. Vergelijk de kleuren niet met die van een andere kaart."):null];return maakLegendavak(
waarden.naam(nu),[laag.hoog,"gemeenten"],rows,onder)}function partners(nu,own){let{samen,aantal}=waarden.
uitkomst(nu),D=aantal[own],bins=deelIn(D),counts=bins.map(()=>0);for(let shared of samen(own))shared>
0&&(counts[bins.findIndex(([,last])=>shared<=last)]+=1);let most=Math.max(...counts,1),rows=bins.map(
(bin,i)=>{let kleur=partnerkleur(deelVan(bin,D),g.stijl);return maakRij({monster:maakVlakje(kleur),label:schrijfVak(
bin,D),deel:counts[i]/most,kleur,telling:getal(counts[i]),extra:{key:i}})});return rows.reverse(),maakLegendavak(
"partners",[`samen met ${g.naam[own]} in`,"gemeenten"],rows)}return{maat,kleuren:nu=>nu.gemeente!==null&&
beelden.toontPartners(nu)?partners(nu,nu.gemeente):maat(nu),naden(nu){let{klassen,klasse:klasse2}=waarden.
naden(nu),km=klassen.map(()=>0);g.grenzen.forEach((grens,i)=>{let found=klasse2(i);found>=0&&(km[found]+=
grens.km)});let most=Math.max(...km,1),rows=klassen.map(({deel,label,uit},i)=>{let kleur=naadkleur(deel,
g.stijl);return maakRij({monster:maakLijntje(deel,kleur),label,deel:km[i]/most,kleur,telling:`${getal(
km[i])} km`,extra:{key:label,"data-uit":uit?"uit":null}})});rows.reverse();let onder=maakBleek(g," D\
e lengtes zijn van het hele land.");return maakLegendavak("naden",["regiogrens in","lengte"],rows,onder,
"legenda lang")}}}var RIJ=60;function maakMelding(element){let laatste="",wanneer=-1/0,wachter=0,komt=!1;function zeg2(){
komt=!1,vul2(element,laatste)}return text=>{let rij=performance.now()-wanneer<RIJ;wanneer=performance.
now(),laatste=text,!komt&&(window.clearTimeout(wachter),rij?wachter=window.setTimeout(zeg2,RIJ):(komt=
!0,window.requestAnimationFrame(zeg2)))}}var inhoud=({ruw:{regios,leden,tint=[],vreemd=!1}})=>({regios,leden,tint,vreemd});function schrijfWerk({
scenarios,scenario},eigen,g){return JSON.stringify({eigen:eigen.map(d=>g.indelingen[d].ruw),scenarios:scenarios.
map(one=>({naam:one.naam,delen:[...versieVan(one)].map(([d,indeling])=>[g.indelingen[d].slug,inhoud(
indeling)])})),scenario})}var isTekst=x=>typeof x=="string"&&x.length<=200,isGeheel=(x,van,tot)=>Number.
isInteger(x)&&Number(x)>=van&&Number(x)<tot;function isLigging(x,regios){return typeof x=="number"?isGeheel(
x,-1,regios):Array.isArray(x)&&x.every(row=>Array.isArray(row)&&isGeheel(row[0],0,regios)&&(row[1]===
null||typeof row[1]=="number"&&row[1]>=0&&row[1]<=1))}function isInhoud(x,g){let{regios,leden,tint=[]}=x??
{};return Array.isArray(regios)&&regios.length<=2*g.n&&regios.every(isTekst)&&Array.isArray(leden)&&
leden.length===g.n&&leden.every(one=>isLigging(one,regios.length))&&Array.isArray(tint)&&tint.every(
c=>isGeheel(c,0,g.stijl.regios.length))}function neemKenmerken2(x,vorm){let made={...vorm};for(let key of[
"slug","naam","domein","kanttekening"])isTekst(x[key])&&(made[key]=x[key]);return{...made,regios:x.regios,
leden:x.leden}}function leesWerk(text,g,vorm){let found;try{found=JSON.parse(text)}catch{return null}
if(!Array.isArray(found?.eigen)||!Array.isArray(found.scenarios))return null;let eigen=found.eigen.filter(
x=>isInhoud(x,g)).map(x=>neemKenmerken2(x,vorm)),naam=one=>isTekst(one?.naam)?one.naam:"Scenario",maak=()=>found.
scenarios.slice(0,50).map(one=>{let versie=new Map;for(let[slug,x]of Array.isArray(one?.delen)?one.delen:
[]){let d=g.indelingen.findIndex((other,i)=>other.slug===slug&&g.basis[i]===i);if(d<0||!isInhoud(x,g))
continue;let{regios,leden,tint,vreemd}=x,basis=g.indelingen[d],ruw={...basis.ruw,regios,leden,tint,vreemd:vreemd===
!0},own=`${basis.naam} (${naam(one)})`;versie.set(d,leesIndeling({...ruw,naam:own},g.n,g.drempel))}return maakScenario(
naam(one),versie)}),last=found.scenarios.length-1,scenario=isGeheel(found.scenario,0,last+1)?found.scenario:
last;return{eigen,maak,scenario}}function maakEigen(lijst){return{...lijst,domein:lijst.naam,groep:"",soort:"eigen",gemaakt:!0,standaard:!1,
voorlopig:!1,stand:new Date().getFullYear(),opgave:"Een eigen indeling, in deze kaart gemaakt of gep\
lakt.",wettelijke_basis:"",verplichting:"",rechtsvorm:"",wijzigbaar_door:"",vertrouwen:"",geldigheid:"",
bronnen:[]}}function naHetBeeld(work){window.requestAnimationFrame(()=>setTimeout(work))}var ONBEKEND={m:-1,soort:"onbekend"},VOETNOOT=/\s*(?:(?<![([\d])\d{1,2}\)|[([]\d[)\]]|[¹²³⁰⁴-⁹]+⁾?)$/u,
kaal2=text=>fold(text.trim().replace(VOETNOOT,"")).replace(/^gemeente /u,""),maakGemeentezoeker=onthoud(
bouwZoeker);function bouwZoeker({naam,namen,gemeenten}){let known=new Map;naam.forEach((one,m)=>{let key=fold(
one);known.set(key,known.has(key)?{m:-1,soort:"dubbel"}:{m,soort:""})}),naam.forEach((one,m)=>{let key=fold(
one.replace(/\s*\([^)]*\)\s*$/u,""));key!==fold(one)&&known.set(key,known.has(key)?{m:-1,soort:"dubb\
el"}:{m,soort:""})});let andere=new Map;for(let[one,m]of namen){let key=fold(one),list=andere.get(key)??
new Set;andere.set(key,list.add(m))}for(let[one,m,soort2]of namen){let key=fold(one);if(known.has(key))
continue;let several=(andere.get(key)?.size??0)>1||soort2==="verdeeld";known.set(key,several?{m:-1,soort:"\
verdeeld"}:{m,soort:soort2==="vroeger"?"vroeger":""})}let codes=new Map(gemeenten.code.map((code,m)=>[
code.toUpperCase(),m]));function zoek(text){let code=/^(?:GM)?0*(\d{1,4})(?:\.0)?$/iu.exec(text.trim());
if(code){let m=codes.get(`GM${code[1].padStart(4,"0")}`)??-1;return{m,soort:m<0?"onbekend":""}}return known.
get(fold(text))??known.get(kaal2(text))??ONBEKEND}let gezocht=new Map;return text=>{let found=gezocht.
get(text)??zoek(text.slice(0,120));return gezocht.size<5e4&&gezocht.set(text,found),found}}var NIEUW2="nieuw:",REGIO="regio:",KOP=["indeling","gemeente","naar_regio","reden"],KOLOMMEN2={indeling:[
"indeling"],gemeente:["gemeente","gemeentenaam","gemeentecode"],naar:["naarregio","naar","nieuweregi\
o"]};function maakRegels(nu,basis,{naam}){if(nu.vreemd)return null;let moved=vindVerplaatst(nu,basis);
if(moved.some(m=>typeof nu.ruw.leden[m]!="number"||nu.ruw.leden[m]===-1))return null;let doel=m=>Number(
nu.ruw.leden[m]),noem=r=>r<basis.regios.length?basis.regios[r]:`${NIEUW2} ${nu.regios[r]}`,rows=[],done=new Set;
for(let[r,leden]of basis.leden.entries()){let left=leden.filter(m=>!done.has(m));if(leden.length===0||
nu.leden[r].length>0)continue;let targets=new Set(leden.map(doel));if(left.length<leden.length||targets.
size>1)return null;rows.push([nu.slug,`${REGIO} ${basis.regios[r]}`,noem(doel(leden[0])),""]);for(let m of leden)
done.add(m)}for(let m of moved)done.has(m)||rows.push([nu.slug,naam[m],noem(doel(m)),""]);return rows}
function schrijfIndeling({regios,ruw},{naam,gemeenten}){let rows=ruw.leden.flatMap((ligging2,m)=>(typeof ligging2==
"number"?ligging2<0?[]:[[ligging2,1]]:ligging2).map(([r,aandeel])=>[gemeenten.code[m],naam[m],regios[Number(
r)],aandeel===null?"":String(aandeel)]));return schrijfCsv([["gemeente_code","gemeente_naam","regio",
"aandeel"],...rows])}function schrijfScenario(naam,versie,g){let stam=fold(naam).replace(/ /gu,"-")||
"scenario",rows=[],heel=[];for(let[d,indeling]of versie){let{slug,gemaakt,naam:titel}=g.indelingen[d],
eigen=gemaakt===!0,own=eigen?null:maakRegels(indeling,g.indelingen[d],g);if(own)rows.push(...own);else{
let inhoud2=schrijfIndeling(indeling,g),achter=eigen?fold(titel).replace(/ /gu,"-"):slug;heel.push({
naam:`${stam}-${achter}.csv`,inhoud:inhoud2,vervangt:eigen?"":slug})}}let lijst={naam:`${stam}.csv`,
inhoud:schrijfCsv([KOP,...rows]),vervangt:""};return rows.length?[lijst,...heel]:heel}function leesKop(cells){
let keys=cells.map(cell=>pers(fold(cell))),place=own=>keys.findIndex(key=>KOLOMMEN2[own].includes(key)),
found={indeling:place("indeling"),gemeente:place("gemeente"),naar:place("naar")};return found.gemeente>=
0&&found.naar>=0?found:null}function isScenario(text){return leesTabel(text).some(({cellen})=>leesKop(
cellen)!==null)}function vindIndeling({indelingen},text,mogelijk){let wanted=fold(text),reeks=slug=>slug.
replace(/-(?:19|20)\d\d$/u,"");return mogelijk.find(d=>{let{slug,naam}=indelingen[d];return[slug,reeks(
slug),naam].some(one=>fold(one)===wanted)})}var vindRegio=({regios},text)=>regios.findIndex(one=>fold(
one)===fold(text));function leesScenario(text,g,{mogelijk,anders,begin:begin2}){let rows=leesTabel(text),
head=rows.findIndex(({cellen})=>leesKop(cellen)!==null);if(head<0)return null;let plaats=leesKop(rows[head].
cellen)??{indeling:-1,gemeente:-1,naar:-1},zoek=maakGemeentezoeker(g),found={versie:new Map,gelukt:0,
fouten:[]};function vindDoel(made,naar){let nieuw=naar.toLowerCase().startsWith(NIEUW2),doel=nieuw?naar.
slice(NIEUW2.length).trim():naar,r=vindRegio(made,doel);return r>=0?[made,r]:!nieuw||!fold(doel)?`re\
gio “${doel}” bestaat niet; schrijf “${NIEUW2} ${doel}”`:[voegRegioToe(made,doel,[],g),made.
regios.length]}function vindWie(d,wie){if(wie.toLowerCase().startsWith(REGIO)){let source=vindRegio(
g.indelingen[d],wie.slice(REGIO.length).trim());return source<0?`“${wie}” is geen regio van nu`:
g.indelingen[d].leden[source]}let{m,soort:soort2}=zoek(wie);return m<0?`gemeente “${wie}” is ${soort2}`:
[m]}function neem2({cellen}){let cel=i=>i<0?"":cellen[i]??"",[naam,wie,naar]=[cel(plaats.indeling),cel(
plaats.gemeente),cel(plaats.naar)],d=naam?vindIndeling(g,naam,mogelijk):anders??void 0;if(d===void 0)
return`indeling “${naam}” staat niet op deze kaart`;if(!wie||!naar)return"gemeente of naar_regio\
 is leeg";let doel=vindDoel(found.versie.get(d)??begin2(d),naar);if(typeof doel=="string")return doel;
let wanted=vindWie(d,wie);return typeof wanted=="string"?wanted:(found.versie.set(d,verplaats(doel[0],
wanted,doel[1],g)),"")}for(let row of rows.slice(head+1)){let fault=neem2(row);fault?found.fouten.push(
`Regel ${row.regel}: ${fault}.`):found.gelukt+=1}return found}var VERHUIZINGEN=40,WEERGAVEN={congruentie:"congruentie",naden:"naden",indelingen:"indelingen",watals:"\
wat-als"},SCHAKELS=[["hardenaden","hardeNaden"],["kleuren","ondergrond"],["verschil","verschil"],["p\
resentatie","presentatie"]],slugVan=(g,d)=>g.indelingen[g.basis[d]].slug;function schrijfIndelingen({
weergave,indeling,tweede,naast},g){return weergave!=="indelingen"?[]:[["indeling",slugVan(g,indeling)],
["met",tweede!==null&&slugVan(g,tweede)],["naast",naast&&"ja"]]}function schrijfErnaast({gemeente,ander},g){
return gemeente!==null&&ander!==null&&ander!==gemeente&&g.gemeenten.code[ander]}function schrijfPlek({
gemeente},plek){if(typeof plek=="string")return plek==="gemeenten"&&gemeente!==null&&"partners";let[
lat,lon,zoom]=plek;return[lat.toFixed(3),lon.toFixed(3),zoom.toFixed(2)].map(Number).join(",")}function schrijfAdres(nu,g,plek){
let today=nu.keuze.map(d=>g.basis[d]),anders=!isGelijkeRij(today,g.keuze),parts=[["beeld",nu.weergave!==
"congruentie"&&WEERGAVEN[nu.weergave]],["maat",nu.laag>0&&g.lagen[nu.laag].kolom],["partners",nu.inwoners&&
"inwoners"],["klassen",nu.eigenKlassen&&"eigen"],["minstens",nu.minstens>0&&String(Math.round(nu.minstens*
1e3)/1e3)],["indelingen",anders&&today.map(d=>slugVan(g,d)).join(",")],["gemeente",nu.gemeente!==null&&
g.gemeenten.code[nu.gemeente]],["ernaast",schrijfErnaast(nu,g)],...schrijfIndelingen(nu,g),["regio",
nu.regio!==null&&g.indelingen[nu.regio[0]].regios[nu.regio[1]]],...SCHAKELS.map(([key,veld])=>[key,nu[veld]&&
"ja"]),["plek",schrijfPlek(nu,plek)],...schrijfScenario2(nu,g)],params=new URLSearchParams;for(let[key,
value]of parts)value&&params.set(key,value);return params.toString()}function schrijfScenario2({scenarios,
scenario},g){if(scenario===null)return[];let versie=versieVan(scenarios[scenario]),rows=[...versie].
flatMap(([d,indeling])=>maakRegels(indeling,g.indelingen[d],g)??[null]);if([...versie.keys()].some(d=>g.
indelingen[d].gemaakt))return[];if(rows.length===0||rows.length>VERHUIZINGEN)return[];if(rows.some(row=>row===
null||row.some(cell=>/[|~]/u.test(cell))))return[];let text=rows.map(row=>(row??[]).slice(0,3).join(
"|")).join("~");return[["scenario",scenarios[scenario].naam],["verhuizingen",text]]}function leesAdres(hash,g){
let staat={},fouten=[],plek="begin",params=new URLSearchParams(hash.replace(/^#/u,"")),vindIndeling2=slug=>g.
indelingen.findIndex((one,d)=>one.slug===slug&&g.basis[d]===d),lezers={beeld(value){let found=Object.
keys(WEERGAVEN).find(one=>WEERGAVEN[one]===value);return found&&(staat.weergave=found),found!==void 0},
maat(value){return staat.laag=g.lagen.findIndex(({kolom:kolom2})=>kolom2===value),staat.laag>=0},partners:value=>staat.
inwoners=value==="inwoners",klassen:value=>staat.eigenKlassen=value==="eigen",minstens(value){return staat.
minstens=Number(value),staat.minstens>=0&&staat.minstens<=1},indelingen(value){let found=value.split(
",").map(vindIndeling2),known=[...new Set(found.filter(d=>d>=0))].sort((a,b)=>a-b);return known.length>
1&&(staat.keuze=known),known.length>1&&known.length===found.length},gemeente(value){return staat.gemeente=
g.gemeenten.code.indexOf(value),staat.gemeente>=0},ernaast(value){staat.ander=g.gemeenten.code.indexOf(
value);let own=g.gemeenten.code.indexOf(params.get("gemeente")??"");return staat.ander>=0&&own>=0&&staat.
ander!==own},indeling(value){return staat.indeling=vindIndeling2(value),staat.indeling>=0},met(value){
return staat.tweede=vindIndeling2(value),staat.tweede>=0},naast:value=>staat.naast=value==="ja",regio(value){
let d=staat.indeling??g.keuze[0],r=g.indelingen[d].regios.indexOf(value);return r>=0&&(staat.regio=[
d,r]),r>=0},plek(value){let found=leesPlek(value,g);return plek=found??"begin",found!==null},scenario:()=>!0,
verhuizingen:()=>!0},sleutels2={maat:"laag",met:"tweede",beeld:"weergave",indelingen:"keuze",ernaast:"\
ander"};for(let[key,veld]of SCHAKELS)sleutels2[key]=veld,lezers[key]=value=>staat[veld]=value==="ja";
for(let[key,value]of params)Object.hasOwn(lezers,key)&&lezers[key](value)||(fouten.push(`${key}=${value}`.
slice(0,60)),key!=="indelingen"&&delete staat[sleutels2[key]??key]);let rows=params.get("verhuizinge\
n"),scenario=rows?leesVerhuizingen(rows,params.get("scenario")):null;return{staat,scenario,plek,fouten}}
function zonderScenario(hash){let params=new URLSearchParams(hash.replace(/^#/u,""));for(let key of[
"scenario","verhuizingen"])params.delete(key);return params.toString()}function leesPlek(value,{gemeenten,
punt}){if(value==="partners")return"gemeenten";let numbers=value.split(",").map(Number),[lat,lon,zoom]=numbers;
if(numbers.length!==3||!(zoom>=0&&zoom<=13)||gemeenten.code.length===0)return null;let graad=i=>punt.
map(p=>p[i]),binnen2=(x,xs)=>x>Math.min(...xs)-2&&x<Math.max(...xs)+2;return binnen2(lat,graad(0))&&
binnen2(lon,graad(1))?[lat,lon,zoom]:null}function leesVerhuizingen(rows,naam){let lijst=["indeling;\
gemeente;naar_regio",...rows.split("~").map(row=>row.split("|").map(c=>c.replace(/[;"\r\n]/gu," "))).
map(cells=>cells.join(";"))];return{naam:naam??"Scenario 1",lijst:lijst.join(`
`)}}function mag(work){try{return work()}catch{return null}}function naamVan(text){let[a,b]=[2166136261,
16777619];for(let i=0;i<text.length;i+=1){let code=text.charCodeAt(i);a=Math.imul(a^code,16777619),b=
Math.imul(b^code+i,2246822507)}return`lappendeken ${(a>>>0).toString(36)}${(b>>>0).toString(36)}`}var PLAATSEN=[
"weergave","gemeente","ander","regio"];function maakGeheugen(nodig){let{tekst,werk,g,staat,waarden,kaart,
werkbank,bestanden,meld}=nodig,sleutel=naamVan(tekst+werk),ingebouwd=leesIngebouwd(werk),begin2={...staat.
nu},bericht=h("p",{class:"bericht",hidden:!0});byId("zoek").before(bericht);function zeg2(zin,knop){
vul2(bericht,h("span",{},zin)," ",knop?h("button",{type:"button",class:"link",onclick:knop[1]},knop[0]):
null,h("button",{type:"button",class:"sluit","aria-label":"Bericht sluiten",onclick:()=>bericht.hidden=
!0},"×")),bericht.hidden=!1,meld(zin)}function wis(){for(;staat.nu.scenario!==null;)werkbank.verwijder();
werkbank.vergeetEigen(),mag(()=>localStorage.removeItem(sleutel)),bericht.hidden=!0,meld("Uw werk is\
 gewist.")}let magBewaren=()=>!staat.nu.presentatie&&window.location.protocol!=="about:";function lees2(text){
let vorm=maakEigen({slug:"",naam:"Eigen lijst",kanttekening:"",regios:[],leden:[]});return leesWerk(
text,g,vorm)}function legNeer(found){for(let ruw of found.eigen)werkbank.voegEigenToe(ruw);let scenarios=found.
maak();return scenarios.length&&(werkbank.zet({scenarios}),werkbank.kies(found.scenario)),scenarios.
length+found.eigen.length>0}let meegekomen=ingebouwd?lees2(ingebouwd.werk):null,gemaakt=meegekomen&&
meegekomen.eigen.length+meegekomen.maak().length>0?meegekomen:null;function haalWerk(){let own=magBewaren()?
mag(()=>localStorage.getItem(sleutel)):null,kept=own===null?null:lees2(own);return kept&&legNeer(kept)?
zeg2("Uw werk van de vorige keer staat er weer.",["Wis het",wis]):kept&&gemaakt?zeg2("De scenario’s \
of lijsten waarmee deze kaart is bewaard, hebt u weggehaald.",["Zet ze terug",()=>{bericht.hidden=!0,
legNeer(gemaakt)}]):gemaakt&&legNeer(gemaakt)&&zeg2("Deze kaart opent zoals zij is bewaard, met scen\
ario’s of lijsten van de maker."),kept!==null}function bewaarWerk(){if(!magBewaren())return;let eigen=werkbank.
eigen(),leeg=staat.nu.scenarios.length+eigen.length===0;mag(()=>{leeg&&!gemaakt?localStorage.removeItem(
sleutel):localStorage.setItem(sleutel,schrijfWerk(staat.nu,eigen,g))})}let adres=()=>mag(()=>window.
location.hash)??"";function volgAdres(hash=adres()){let{staat:wanted,scenario,plek,fouten}=leesAdres(
hash,g),known=staat.nu.scenarios.findIndex(({naam})=>naam===scenario?.naam);scenario&&known<0?bestanden.
openScenario(scenario.lijst,scenario.naam):known>=0&&known!==staat.nu.scenario&&werkbank.kies(known);
let{keuze,indeling,weergave,laag,inwoners,eigenKlassen,minstens}=begin2,eigen=werkbank.eigen();werkbank.
zet({weergave,laag,inwoners,eigenKlassen,minstens,indeling,tweede:null,naast:!1,presentatie:!1,hardeNaden:!1,
ondergrond:!1,verschil:!1,gemeente:null,ander:null,regio:null,regiolijst:null,...wanted,keuze:[...wanted.
keuze??keuze,...wanted.keuze?[]:eigen]});let{gemeente}=staat.nu;plek==="gemeenten"&&gemeente!==null?
kaart.toonGemeenten(metPartners(gemeente,waarden.uitkomst(staat.nu).samen(gemeente))):kaart.zetPlek(
plek),fouten.length&&zeg2(`Het adres van deze kaart is niet helemaal begrepen (${opsomming(fouten,3)}\
).`)}let hier=()=>schrijfAdres(staat.nu,g,kaart.plek()),geschreven=adres().replace(/^#/u,""),nieuwePlaats=!1;
function schrijf4(){let how=nieuwePlaats?"pushState":"replaceState";nieuwePlaats=!1;let next=hier();
next!==geschreven&&(geschreven=next,mag(()=>window.history[how](null,"",`#${next}`)))}let komt=!1;function schrijfStraks(){
komt||(komt=!0,naHetBeeld(()=>{komt=!1,schrijf4()}))}let wachter=0;function onthoud2(nu,oud){nu.scenarios===
oud.scenarios&&(nieuwePlaats||=PLAATSEN.some(key=>nu[key]!==oud[key]),schrijfStraks(),nu.keuze===oud.
keuze)||(window.clearTimeout(wachter),wachter=window.setTimeout(()=>{schrijf4(),bewaarWerk()},300))}
let verplaatst=0;function onthoudPlek(){window.clearTimeout(verplaatst),verplaatst=window.setTimeout(
schrijf4,300)}return{hier,werk:()=>({werk:schrijfWerk(staat.nu,werkbank.eigen(),g),adres:hier()}),begin(){
let hash=adres()||(ingebouwd?.adres??"");leesAdres(hash,g).staat.presentatie&&staat.zet({presentatie:!0});
let eerder=haalWerk(),view=!adres()&&eerder?zonderScenario(hash):hash;view&&volgAdres(view),kaart.volgPlek(
onthoudPlek),staat.volg(onthoud2),window.addEventListener("pagehide",bewaarWerk),window.addEventListener(
"popstate",()=>{geschreven=adres().replace(/^#/u,""),volgAdres()})}}}function maakPresentatie(main,{staat,legenda,bijschrift}){let stop=h("button",{type:"button",class:"\
knop",onclick:()=>staat.zet({presentatie:!1})},"Terug (Escape)"),kop=h("div",{}),rand=h("section",{class:"\
presentatierand","aria-label":"Presentatie",hidden:!0},kop,stop);main.prepend(rand);let vorige=null;
return document.addEventListener("keydown",event=>{event.key!=="Escape"||!staat.nu.presentatie||(event.
stopPropagation(),staat.zet({presentatie:!1}))},{capture:!0}),nu=>{let was=!rand.hidden;if(rand.hidden=
!nu.presentatie,document.body.classList.toggle("presentatie",nu.presentatie),nu.presentatie){let{titel,
regels}=bijschrift(nu);werkBij(kop,h("h1",{},titel),h("p",{},regels[0].split(". ")[0]),legenda(nu))}
nu.presentatie&&!was?(vorige=document.activeElement,stop.focus({preventScroll:!0})):was&&!nu.presentatie&&
vorige instanceof HTMLElement&&vorige.isConnected&&vorige.focus({preventScroll:!0})}}var GENOEMD5=4;function maakRegiokaart({g,acties,maakKop:maakKop2}){let kent=kentInwoners(g);function maakRij2(f,e){
let{woord,met}=ontmoeting(f.members,g.indelingen[e]),list=met.slice(0,GENOEMD5).map((x,i)=>[i?", ":"",
maakLink(x.naam,()=>acties.kiesRegio(e,x.r)),woord==="gelijk aan"?"":` (${x.samen} van ${x.omvang})`]);
return h("tr",{key:e},h("th",{scope:"row"},g.indelingen[e].naam),h("td",{},h("span",{class:`woord ${woord===
"kruist"?"kruist":""}`},woord)," ",list,met.length>GENOEMD5?` en ${met.length-GENOEMD5} andere`:""))}
function maakTabel2(f,nu){let others=[...new Set([...nu.keuze,nu.indeling])].sort((a,b)=>a-b).filter(
e=>e!==f.d);return h("section",{class:"regiotabel"},h("h3",{},"In de andere indelingen"),h("p",{class:"\
uitleg"},"Tussen haakjes: hoeveel gemeenten van die regio ook hier in zitten."),h("table",{class:"li\
jst"},h("thead",{class:"hoorbaar"},h("tr",{},h("th",{scope:"col"},"Indeling"),h("th",{scope:"col"},"\
Hoe zij elkaar raken"))),h("tbody",{},others.map(e=>maakRij2(f,e)))))}function maakMacht(f){let raden=`\
Er ${f.members.length===1?"is":"zijn"} ${telwoord(f.members.length,"gemeenteraad","gemeenteraden")} \
bij betrokken.`;if(!kent||f.members.length===1)return h("p",{class:"uitleg"},raden);let eff=getal(f.
effectief,1);return h("p",{class:"uitleg"},`${raden} Naar inwoners is het gewicht verdeeld als over `,
h("strong",{},`${eff} even grote gemeenten`),`: ${getal(f.members.length)} als alle even groot waren\
, 1 als een ervan alles had.`)}function maakLeden({members}){let most=Math.max(...members.map(m=>g.inwoners[m])),
leden=[...members].sort((a,b)=>g.inwoners[b]-g.inwoners[a]||g.naam[a].localeCompare(g.naam[b],"nl")),
balk=m=>h("span",{class:"balk-vulling accent",style:{width:`${100*g.inwoners[m]/most}%`}});return h(
"section",{},h("h3",{},"Leden"),h("ul",{class:"leden"},leden.map(m=>h("li",{key:m},maakLink(g.naam[m],
()=>acties.kiesGemeente(m,!0)),kent?h("span",{class:"balk"},balk(m)):null,kent?h("span",{class:"geta\
l"},getal(g.inwoners[m])):null))))}function alsTekst(f,nu){let indeling=g.indelingen[f.d],count=telwoord(
f.members.length,"gemeente","gemeenten"),lines=[`${f.naam} (${indeling.naam}, stand ${standtekst(indeling)}\
)`,kent?`${count}, ${getal(Math.round(f.inwoners))} inwoners; ${g.naam[f.grootste]} heeft ${procent(
f.aandeel)}.`:`${count}.`,`Leden: ${opsomming(f.members.map(m=>g.naam[m]))}.`,""];for(let e of nu.keuze){
if(e===f.d)continue;let{woord,met}=ontmoeting(f.members,g.indelingen[e]);lines.push(`- ${g.indelingen[e].
naam}: ${woord} ${opsomming(met.map(x=>x.naam))}`)}return lines.push("","Bron: lappendeken."),lines.
join(`
`)}return(d,r,nu)=>{let{naam,opgave,leden,regios}=g.indelingen[d];if(leden[r].length===0)return[maakKop2(
regios[r],naam,()=>regios[r]),h("p",{},"Deze regio heeft geen leden.")];let f=leesRegio(g,d,r),item=(text,value)=>h(
"div",{},h("dt",{},text),h("dd",{},value));return[maakKop2(f.naam,`${naam}, stand ${standtekst(g.indelingen[d])}`,
()=>alsTekst(f,nu)),h("dl",{class:"kern"},item("gemeenten",getal(f.members.length)),kent?item("inwon\
ers",getal(Math.round(f.inwoners))):null,kent?item(`aandeel ${g.naam[f.grootste]}`,procent(f.aandeel)):
null),maakMacht(f),kent&&f.aandeel>.5?h("p",{class:"opvallend"},h("strong",{},"Eén gemeente is grote\
r dan de rest samen: "),`${g.naam[f.grootste]} heeft ${procent(f.aandeel)} van de inwoners.`):null,opgave?
h("p",{},opgave):null,maakLeden(f),maakTabel2(f,nu)]}}function maakRegiolijst({g,acties,maakKop:maakKop2}){return(d,m)=>{let{naam,regios,regiosVan,leden,aandelen,
hoofd}=g.indelingen[d],own=regiosVan[m],regel=`${naam}, stand ${standtekst(g.indelingen[d])}`,deel=r=>{
let share=aandelen.get(`${r} ${m}`);return share===void 0?"":` (${procent(share)} van de gemeente)`},
alsTekst=()=>`${g.naam[m]} in ${regel}: ${opsomming(own.map(r=>regios[r]+deel(r)))}.`;return[maakKop2(
g.naam[m],regel,alsTekst),h("section",{},h("h3",{},`In ${getal(own.length)} regio’s`),h("p",{class:"\
uitleg"},hoofd[m]<0?"Welk deel van de gemeente bij welke regio hoort is niet bekend. Kies een regio \
voor haar leden.":"Kies een regio voor haar leden."),h("ul",{class:"regiolijst"},own.map(r=>h("li",{
key:r},maakLink(regios[r],()=>acties.kiesRegio(d,r)),h("small",{},`${deel(r)} ${telwoord(leden[r].length,
"gemeente","gemeenten")}`)))),h("p",{},maakLink(`Alles over ${g.naam[m]}`,()=>acties.kiesGemeente(m))))]}}function maakSoorten({g,rekenaar,waarden,kaartknop,werkbank}){let zetter=maakZetter({g,werkbank}),tekstkolom=(kop,text)=>({
kop,cel:text,sleutel:row=>fold(text(row))}),getalkolom=(kop,value,decimals=0)=>({kop,getal:!0,cel:row=>getal(
value(row),decimals),sleutel:value,csv:row=>schrijfGetal(value(row))}),{code}=g.gemeenten,gemeentecode=[
["Gemeentecode",m=>code[m]]],alle=g.naam.map((_,m)=>m);function gemeenten(nu){let columns=g.lagen.map(
laag=>{let values=waarden.van(nu,laag);return{kop:waarden.naam(nu,laag),getal:!0,cel:m=>waardetekst(
laag,values[m],laag.aantal?0:1),sleutel:m=>Number.isNaN(values[m])?-1:values[m],csv:m=>schrijfGetal(
values[m])}});return{rijen:alle,codes:gemeentecode,kolommen:[{kop:"Gemeente",cel:kaartknop,stand:m=>g.
naam[m],sleutel:m=>fold(g.naam[m])},...zetter.kolommen(nu),...kentProvincies(g)?[tekstkolom("Provinc\
ie",m=>g.provincie[m])]:[],...kentInwoners(g)?[getalkolom("Inwoners",m=>g.inwoners[m])]:[],...columns]}}
function naden(nu){let{aantal,vergeleken}=waarden.uitkomst(nu).naden,{toont}=waarden.naden(nu),names=i=>nu.
keuze.filter(d=>rekenaar.naadcode(d)[i]===2).map(d=>g.indelingen[d].naam).join(", ");return{rijen:g.
grenzen.flatMap((_,i)=>toont(i)?[i]:[]),codes:[["Gemeentecode",i=>code[g.grenzen[i].a]],["Code buurg\
emeente",i=>code[g.grenzen[i].b]]],kolommen:[tekstkolom("Gemeente",i=>g.naam[g.grenzen[i].a]),tekstkolom(
"Buurgemeente",i=>g.naam[g.grenzen[i].b]),{kop:"Regiogrens in",getal:!0,cel:i=>`${aantal[i]} van ${vergeleken[i]}`,
sleutel:i=>aantal[i]/vergeleken[i]},getalkolom("Lengte (km)",i=>g.grenzen[i].km,1),{kop:"Indelingen",
cel:names,sleutel:names}]}}function regios(nu){return{rijen:alle,codes:gemeentecode,kolommen:[tekstkolom(
"Gemeente",m=>g.naam[m]),...nu.keuze.map(d=>{let{naam,regios:names,regiosVan}=g.indelingen[d];return tekstkolom(
naam,m=>regiosVan[m].map(r=>names[r]).join(", ")||"geen regio")})]}}return{gemeenten:["Gemeenten",gemeenten],
naden:["Naden",naden],regios:["Regio’s",regios]}}var BEURT=40,BIJ_WEERGAVE={congruentie:"gemeenten",
naden:"naden",indelingen:"regios",watals:"gemeenten"};function maakTabel(venster,{g,staat,rekenaar,waarden,
kiesGemeente,werkbank}){let soorten=maakSoorten({g,rekenaar,waarden,kaartknop:m=>maakLink(g.naam[m],
()=>{venster.close(),kiesGemeente(m)}),werkbank}),soort2="gemeenten",volgorde2={kolom:0,af:!1};function maakKolomkop({
kop,getal:number},i){let{kolom:kolom2,af}=volgorde2,own=i===kolom2;return h("th",{key:kop,scope:"col",
class:number?"getal":null,"aria-sort":own?af?"descending":"ascending":null},h("button",{type:"button",
onclick:()=>{volgorde2={kolom:i,af:own?!af:!!number},bouw2(BEURT);let vlak=venster.querySelector(".t\
abelvlak");vlak&&(vlak.scrollTop=0)}},kop,h("span",{class:"pijl","aria-hidden":"true"},own?af?" ↓":
" ↑":"")))}function maakRij2(kolommen,row){let standen2=kolommen.map(({cel,stand})=>(stand??cel)(row));
return alsAnders("tr",`${soort2} ${row}`,standen2.join(`
`),()=>h("tr",{},kolommen.map(({cel,stand,getal:number},i)=>{let inhoud2=stand?cel(row):standen2[i];
return i===0?h("th",{scope:"row"},inhoud2):h("td",{class:number?"getal":null},inhoud2)})))}function sorteer({
rijen,kolommen}){let{sleutel}=kolommen[volgorde2.kolom],turn=volgorde2.af?-1:1,keyed=rijen.map(row=>({
key:sleutel(row),row}));return keyed.sort((a,b)=>a.key===b.key?(a.row-b.row)*turn:(a.key<b.key?-1:1)*
turn),keyed.map(({row})=>row)}let maakTab=naam=>h("button",{key:naam,type:"button",class:"pil","aria\
-pressed":String(naam===soort2),onclick:()=>toon(naam)},soorten[naam][0]),nummer2=0;function bouw2(eerst){
nummer2+=1;let[titel,lees2]=soorten[soort2],inhoud2=lees2(staat.nu),order=sorteer(inhoud2),maak=row=>maakRij2(
inhoud2.kolommen,row),rows=order.slice(0,eerst).map(maak),tabs=Object.keys(soorten).map(maakTab),sluit=()=>venster.
close();werkBij(venster,h("div",{class:"tabelkop"},h("h2",{id:"tabel-kop"},"De kaart als tabel"),h("\
div",{class:"pillen",role:"group","aria-label":"Welke tabel"},tabs),h("button",{type:"button",class:"\
knop klein",onclick:bewaar},"Bewaar (CSV)"),h("button",{type:"button",class:"sluit","aria-label":"Ta\
bel sluiten",onclick:sluit},"×")),h("div",{key:soort2,class:"tabelvlak",tabindex:"0",role:"region",
"aria-label":titel},h("table",{},h("thead",{},h("tr",{},inhoud2.kolommen.map(maakKolomkop))),h("tbod\
y",{},rows))));let body=venster.querySelector("tbody"),dit=nummer2,vulAan=start2=>{start2>=order.length||
naHetBeeld(()=>{nummer2===dit&&(body&&voegBij(body,order.slice(start2,start2+BEURT).map(maak)),vulAan(
start2+BEURT))})};vulAan(eerst)}function bewaar(){let[titel,lees2]=soorten[soort2],inhoud2=lees2(staat.
nu),{kolommen,codes}=inhoud2,kop=[...codes.map(([one])=>one),...kolommen.map(one=>one.kop)].map(inWoorden),
tekst=cel=>typeof cel=="string"?cel:cel.textContent??"",rows=sorteer(inhoud2).map(row=>[...codes.map(
([,code])=>code(row)),...kolommen.map(({cel,csv})=>csv?.(row)??tekst(cel(row)))]);bewaarBestand(maakBestandsnaam(
titel,"csv"),schrijfCsv([kop,...rows]))}function toon(wanted){soort2=wanted,volgorde2={kolom:0,af:!1},
bouw2(BEURT)}return venster.addEventListener("close",()=>{nummer2+=1,vul2(venster)}),staat.volg((nu,oud)=>{
venster.open&&nu.scenarios!==oud.scenarios&&bouw2(1/0)}),{bewaar(){[soort2,volgorde2]=[BIJ_WEERGAVE[staat.
nu.weergave],{kolom:0,af:!1}],bewaar()},open(){toon(BIJ_WEERGAVE[staat.nu.weergave]),venster.showModal()},
maakAf(){venster.open&&bouw2(1/0)}}}function maakUitleg({woorden}){let betekenissen=new Map(woorden),vak=h("div",{id:"uitlegje",class:"u\
itlegje",popover:"auto",role:"dialog",tabindex:"-1","aria-labelledby":"uitlegje-kop"});document.body.
append(vak);let kan=typeof vak.showPopover=="function";function toon(term,betekenis){werkBij(vak,h("\
h2",{id:"uitlegje-kop"},term),h("p",{},betekenis),h("button",{type:"button",class:"knop klein",onclick:()=>vak.
hidePopover()},"Sluiten")),vak.showPopover(),vak.focus()}return{noem(term,text=term){let betekenis=betekenissen.
get(term);return!kan||betekenis===void 0?text:h("button",{type:"button",class:"term","aria-haspopup":"\
dialog",title:"Wat dit woord betekent",onclick:()=>toon(term,betekenis)},text)},isOpen:()=>kan&&vak.
matches(":popover-open")}}function vulVoet({achtergrond,toonTabel,bewaar,druk,woorden,herkomst}){let knop=(text,onclick)=>h("b\
utton",{type:"button",class:"knop",onclick},text);vul2(byId("voet"),h("p",{class:"knoppen"},knop("To\
on als tabel",toonTabel),knop("Bewaar",bewaar),knop("Druk af",druk)),h("details",{class:"woorden"},h(
"summary",{},"Woorden"),h("dl",{},woorden.map(([term,betekenis])=>[h("dt",{},term),h("dd",{},betekenis)]))),
achtergrond?h("p",{},`Ondergrond: ${achtergrond}. Zij wordt van internet gehaald.`):null,h("p",{},herkomst.
uitleg))}var REGIOKOP=["regio","regionaam","naamregio","regiocode","coderegio","naarregio","naar"],NOOIT=new Set(
"inwoners aantalinwoners bevolking oppervlakte landoppervlaktekm2 toelichting opmerking opmerkingen \
bron url website datum periode perioden verslagjaar peildatum id volgnummer nr slug email telefoon p\
rovincie provincienaam stand peiljaar jaar reden aandeel bronstatus indeling".split(" ")),GENOEMD6=8;
function vindGemeentekolom(rows,isGemeente){let width=Math.max(0,...rows.map(({cellen})=>cellen.length)),
[best,most]=[-1,0];for(let i=0;i<width;i+=1){let texts=rows.map(({cellen})=>cellen[i]??"").filter(Boolean),
hits=new Set(texts.filter(isGemeente)),names=texts.filter(text=>isGemeente(text)&&!/^\d+$/u.test(text)).
length,score=hits.size*2+(names>0?1:0);hits.size>0&&hits.size*2>=new Set(texts).size-1&&score>most&&
([best,most]=[i,score])}return best}function vindRegiokolom(kop,body,gemeente,isGemeente){let keys=kop.
map(cell=>pers(fold(cell)));for(let name of REGIOKOP){let place=keys.indexOf(name);if(place>=0&&place!==
gemeente)return place}let width=Math.max(0,...body.map(({cellen})=>cellen.length)),[best,most]=[-1,-1/0];
for(let i=0;i<width;i+=1){if(i===gemeente||NOOIT.has(keys[i]??""))continue;let score=weegKolom(body.
map(({cellen})=>cellen[i]??""),keys[i]??"",isGemeente);score>most&&([best,most]=[i,score])}return best}
function weegKolom(column,key,isGemeente){let texts=column.filter(Boolean),kinds=new Set(texts.map(fold)).
size;if(kinds===0)return-1/0;let again=texts.filter(isGemeente).length>texts.length*.8&&kinds===texts.
length?2:0,named=key.includes("regio")?1:0;return texts.length/column.length-kinds/texts.length+named-
again}var isStreep=({cellen})=>cellen.every(c=>/^(?::?-+:?)?$/u.test(c));function vindKop(above,gemeente){
let hasNumber=({cellen})=>cellen.some(c=>/^\d[\d.,]*$/u.test(c)),filled=({cellen})=>cellen.filter(Boolean).
length,nearest=above.at(-1);if(!nearest||!hasNumber(nearest))return nearest?.cellen??[];let least=Math.
max(2,filled(nearest));return(above.filter(r=>r.cellen[gemeente]&&!hasNumber(r)&&filled(r)>=least).at(
-1)??nearest).cellen}var WAAROM={onbekend:"niet herkend",dubbel:"meer gemeenten heten zo; zet de cod\
e erbij",verdeeld:"bij een herindeling verdeeld; noem de gemeenten van nu"};function leesPlaksel(text,g){
if(!text.trim())return"Er staat nog niets. Kopieer in Excel twee kolommen en plak ze hier.";let zoek=maakGemeentezoeker(
g),isGemeente=cell=>zoek(cell).soort!=="onbekend",rows=leesTabel(text).filter(row=>!isStreep(row)),gemeente=vindGemeentekolom(
rows,isGemeente);if(gemeente<0)return"Hier is geen kolom met gemeenten in te vinden. Nodig zijn twee\
 kolommen naast elkaar: de gemeente (naam of code) en haar regio.";let first=rows.findIndex(({cellen})=>isGemeente(
cellen[gemeente]??"")),kop=vindKop(rows.slice(0,first),gemeente),body=rows.slice(first),regio=vindRegiokolom(
kop,body,gemeente,isGemeente);if(regio<0)return"De gemeenten zijn gevonden, maar er staat geen kolom\
 met hun regio naast.";let gelezen=leesRijen(body,gemeente,regio,zoek,g.naam);return vatSamen2({...gelezen,
kop,regio,gemeente,rows,text,g})}function leesRijen(body,gemeente,regio,zoek,naam){let regios=[],nummer2=new Map,
gevonden=new Map,fouten=new Map,omgezet=[],noteer=(why,what)=>fouten.set(why,[...fouten.get(why)??[],
what]);function nummerVan(waar){let r=nummer2.get(fold(waar))??regios.push(waar)-1;return nummer2.set(
fold(waar),r),r}for(let{regel,cellen}of body){let[wie,waar]=[cellen[gemeente]??"",(cellen[regio]??"").
slice(0,120)],{m,soort:soort2}=zoek(wie);m<0?(wie||waar)&&noteer(WAAROM[soort2],`“${wie.slice(0,60)}\
” (regel ${regel})`):fold(waar)?(soort2==="vroeger"&&omgezet.push(`${wie} → ${naam[m]}`),gevonden.
set(m,(gevonden.get(m)??new Set).add(nummerVan(waar)))):noteer("zonder regio",naam[m])}return{regios,
gevonden,fouten,omgezet}}function vatSamen2({regios,gevonden,fouten,omgezet,kop,regio,gemeente,rows,
text,g}){if(gevonden.size===0)return"Geen enkele gemeente in deze lijst heeft een regio.";let kolom2=i=>kop[i]?
`“${kop[i]}”`:`kolom ${i+1}`,meer=[...gevonden].filter(([,set])=>set.size>1).map(([m])=>g.naam[m]),
leden=g.naam.map((_,m)=>{let list=[...gevonden.get(m)??[]];return list.length===0?-1:list.length===1?
list[0]:list.map(r=>[r,null])}),begrepen=[`Gemeente: ${kolom2(gemeente)}. Regio: ${kolom2(regio)}.`,
`${telwoord(gevonden.size,"gemeente","gemeenten")} in ${telwoord(regios.length,"regio","regio’s")}\
.`];omgezet.length&&begrepen.push(`Vroegere naam, nu deel van een andere: ${opsomming(omgezet,GENOEMD6)}\
.`),meer.length&&begrepen.push(`In meer dan één regio, met onbekende aandelen: ${opsomming(meer,GENOEMD6)}\
.`);let nietBegrepen=[...fouten].map(([why,list])=>`${telwoord(list.length,"regel","regels")} ${why}\
: ${opsomming(list,GENOEMD6)}.`),missing=g.n-gevonden.size;if(missing>0){let names=g.naam.filter((_,m)=>!gevonden.
has(m));nietBegrepen.push(`${telwoord(missing,"gemeente staat","gemeenten staan")} niet in de lijst \
en ${missing===1?"heeft":"hebben"} dus geen regio: ${opsomming(names,GENOEMD6)}.`)}return(rows.length>=
2e4||text.length>4e6)&&nietBegrepen.push("De lijst is te lang; alleen het begin is gelezen."),{regios,
leden,begrepen,nietBegrepen,gemeenten:gevonden.size}}var GROOTST=4e6;function maakBestanden({g,staat,werkbank,venster,meld}){venster.addEventListener("cl\
ose",()=>{document.activeElement===document.body&&document.querySelector("[role=tab][aria-selected=t\
rue]")?.focus({preventScroll:!0})});let vandaagIndelingen=()=>g.indelingen.flatMap((_,d)=>g.basis[d]===
d?[d]:[]);function toon(titel,inhoud2){vul2(venster,h("div",{class:"tabelkop"},h("h2",{id:"watals-ko\
p"},titel),h("button",{type:"button",class:"sluit","aria-label":"Sluiten",onclick:()=>venster.close()},
"×")),h("div",{class:"tabelvlak",tabindex:"0",role:"region","aria-labelledby":"watals-kop"},inhoud2)),
venster.open||venster.showModal()}let lijst=(kop,list)=>list.length?[h("h3",{},kop),h("ul",{},list.map(
zin=>h("li",{},zin)))]:null;function zetOpKaart({regios,leden,nietBegrepen,gemeenten},naam){let taken=new Set(
g.indelingen.map(d2=>d2.naam.toLowerCase())),own=naam.trim().slice(0,80)||"Eigen lijst";for(let i=2;taken.
has(own.toLowerCase());i+=1)own=`${naam.trim()||"Eigen lijst"} ${i}`;let d=werkbank.voegEigenToe(maakEigen(
{slug:`eigen-${werkbank.eigen().length+1}`,naam:own,kanttekening:nietBegrepen.join(" ").slice(0,200),
regios,leden}));staat.zet({weergave:"indelingen",indeling:d,tweede:null,gemeente:null,regio:null}),meld(
`${own} staat op de kaart: ${telwoord(gemeenten,"gemeente","gemeenten")}. Zij telt mee.`)}function plak(begintekst="",naam="\
Eigen lijst"){let veld=h("textarea",{id:"plakveld",rows:10,spellcheck:"false","aria-describedby":"pl\
akuitleg"});veld.value=begintekst;let naamveld=h("input",{type:"text",id:"plaknaam",maxlength:80});naamveld.
value=naam;let protocol=h("div",{class:"protocol","aria-live":"polite"}),neem2=h("button",{type:"but\
ton",class:"knop hoofd",disabled:!0,onclick:()=>{let read=leesPlaksel(veld.value,g);typeof read!="st\
ring"&&(venster.close(),zetOpKaart(read,naamveld.value))}},"Zet op de kaart");function lees2(){let read=leesPlaksel(
veld.value,g);neem2.disabled=typeof read=="string",werkBij(protocol,typeof read=="string"?h("p",{class:"\
uitleg"},read):[lijst("Zo is de lijst begrepen",read.begrepen),lijst("Niet begrepen of weggelaten",read.
nietBegrepen)])}veld.addEventListener("input",lees2),toon("Plak een lijst uit Excel",[h("p",{id:"pla\
kuitleg"},"Kopieer in Excel de kolommen met gemeente en regio en plak ze hieronder, met of zonder ko\
p. Namen en codes mogen allebei. Alles blijft in deze pagina."),h("label",{class:"veld"},h("span",{},
"Naam van uw indeling"),naamveld),h("label",{class:"veld"},h("span",{},"Uw lijst"),veld),protocol,h(
"p",{class:"knoppen"},neem2)]),lees2(),veld.focus()}function openScenario(text,naam){let read=leesScenario(
text,g,{mogelijk:vandaagIndelingen(),anders:staat.nu.deel,begin:d=>{let one=g.indelingen[d];return begin(
one,one,kleurRegios(one,g.grenzen,g.stijl.regios.length),g)}});if(!read)return;let[eerste]=read.versie.
keys();eerste!==void 0&&(werkbank.begin(eerste,naam,read.versie),werkbank.hernoem(werkbank.actief()?.
naam??naam),staat.zet({weergave:"watals",gemeente:null,regio:null,regiolijst:null}));let said=`${telwoord(
read.gelukt,"regel","regels")} begrepen`;meld(said),read.fouten.length||eerste===void 0?toon("Niet a\
lles is begrepen",[h("p",{},`${said}. Deze niet; herstel ze in het bestand en open het opnieuw.`),lijst(
"Niet begrepen",read.fouten.slice(0,50)),read.fouten.length>50?h("p",{},`En nog ${read.fouten.length-
50}.`):null]):venster.open&&venster.close()}async function open2(file){let naam=file.name.replace(/\.[^.]*$/u,
"").slice(0,60);if(file.size>GROOTST){toon("Dit bestand is te groot",[h("p",{},`${file.name} is grot\
er dan 4 MB. Dat is geen lijst van gemeenten.`)]);return}let text=await file.text();if(text.startsWith(
"PK")||text.includes("\0")){toon("Dit is geen CSV",[h("p",{},`${file.name} is geen tekst. Open het i\
n Excel en kopieer de kolommen, of sla het op als CSV (UTF-8).`),h("p",{class:"knoppen"},h("button",
{type:"button",class:"knop",onclick:()=>plak("",naam)},"Plak een lijst"))]);return}isScenario(text)?
openScenario(text,naam):plak(text,naam)}function bewaar(){let scenario=werkbank.actief();if(!scenario)
return;let files=schrijfScenario(scenario.naam,versieVan(scenario),g);if(files.length===0){meld("Er \
is nog niets veranderd om te bewaren.");return}for(let{naam,inhoud:inhoud2}of files)bewaarBestand(naam,
inhoud2);meld(`Bewaard: ${files.map(({naam})=>naam).join(" en ")}`);let heel=files.filter(({vervangt})=>vervangt);
heel.length!==0&&toon("Bewaard als hele indeling",[h("p",{},"Een lijst van verhuizingen kan dit niet\
 zeggen: een regio is leeg geraakt naar meer dan één andere, er staan andere regio’s, of een gemeent\
e heeft geen regio. Daarom is de hele indeling bewaard. Reken haar door met:"),heel.map(({naam,vervangt})=>h(
"p",{},h("code",{},`lappendeken scenario ${naam} --vervangt ${vervangt}`)))])}document.addEventListener(
"dragover",event=>{event.dataTransfer?.types.includes("Files")&&event.preventDefault()}),document.addEventListener(
"drop",event=>{let file=event.dataTransfer?.files[0];file&&(event.preventDefault(),open2(file))}),venster.
addEventListener("close",()=>vul2(venster));let kiezer=h("input",{type:"file",class:"hoorbaar",tabindex:"\
-1","aria-hidden":"true","aria-label":"Bestand met een scenario of een lijst",accept:".csv,.txt,.tsv\
,text/csv,text/plain",onchange:()=>{let file=kiezer.files?.[0];file&&open2(file),kiezer.value=""}});
return document.body.append(kiezer),{plak:()=>plak(),kies:()=>kiezer.click(),open:open2,openScenario,
bewaar,toon}}var volgorde=new Intl.Collator("nl",{numeric:!0}),opNaam2=onthoud(namen=>namen.map((_,r)=>r).sort((a,b)=>volgorde.
compare(namen[a],namen[b])));function maakRegiobank({g,staat,beelden,werkbank,meld}){let wijze=maakSchakelaar(
"De kaart","wijze",[["schuif","schuiven en kiezen"],["verf","verven"]],value=>werkbank.zet({verft:value===
"verf",verschil:!1})),omvang=maakSchakelaar("Verf in één keer","omvang",[["een","een gemeente"],["\
regio","een hele regio"]],value=>werkbank.zet({heleRegio:value==="regio"})),uitleg=h("p",{class:"uit\
leg"}),lijst=h("div",{class:"regiobank",role:"group","aria-label":"Regio om in te zetten"}),gereedschap=h(
"div",{}),volgen=h("div",{}),volgvak=h("details",{ontoggle:()=>teken(staat.nu)},h("summary",{},"Volg\
 hier een andere indeling"),volgen),penseel=r=>werkbank.zet({penseel:r,verft:r!==null||staat.nu.verft,
verschil:!1});function nieuw(){let indeling=werkbank.nu();if(!indeling)return;let r=indeling.regios.
length;werkbank.pas(one=>voegRegioToe(one,"Nieuwe regio",[],g),{penseel:r,verft:!0}),meld("Nieuwe re\
gio gemaakt. Zet er gemeenten in."),gereedschap.querySelector("input")?.select()}function maakRij2(indeling,r,nu){
let gemeenten=indeling.leden[r].length,naam=indeling.regios[r],kleur=beelden.kleurenVan(nu.werk??0)[r],
aan=nu.penseel===r;return alsAnders("button",r,`${aan} ${kleur} ${gemeenten} ${naam}`,()=>h("button",
{type:"button",class:"bankrij","aria-pressed":String(aan),onclick:()=>penseel(staat.nu.penseel===r?null:
r)},h("span",{class:"vlakje",style:{background:kleur}}),h("span",{class:"label"},naam),h("small",{},
gemeenten?getal(gemeenten):"leeg",gemeenten?h("span",{class:"hoorbaar"}," gemeenten"):null)))}function maakNaamveld(indeling,r){
function neem2(event){let{value}=event.target;werkbank.pas(one=>hernoem(one,r,value,g))}return h("la\
bel",{key:`naam ${r} ${indeling.regios[r]}`,class:"veld"},h("span",{},"Naam van deze regio"),h("inpu\
t",{type:"text",maxlength:120,value:indeling.regios[r],onchange:neem2}))}function maakSamenvoegen(indeling,r){
let andere=indeling.regios.map((_,s2)=>s2).filter(s2=>s2!==r&&indeling.leden[s2].length>0).sort((a,b)=>indeling.
regios[a]<indeling.regios[b]?-1:1);return h("label",{key:"samen",class:"veld"},h("span",{},"Voeg een\
 andere regio hierin samen"),h("select",{onchange:event=>{let s2=Number(event.target.value);werkbank.
pas(one=>verplaats(one,one.leden[s2],r,g)),event.target.value=""}},h("option",{value:""},"kies een r\
egio"),andere.map(s2=>h("option",{value:s2},indeling.regios[s2]))))}function maakSplitsen(indeling,r){
let delen=vindDelen(indeling.leden[r],g.graaf);return delen.length<2?null:h("button",{key:"splits",type:"\
button",class:"knop klein",onclick:()=>werkbank.pas(one=>delen.slice(1).reduce((made,deel)=>voegRegioToe(
made,one.regios[r],deel,g),one))},`Splits de ${delen.length} losse delen`)}function bouwVolgen(indeling,r,nu){
let rows=werkbank.vandaag(nu.keuze).flatMap(e=>{if(e===nu.deel)return[];let ander=g.indelingen[e],count=new Map;
for(let m of indeling.leden[r]){let s2=ander.hoofd[m];s2>=0&&count.set(s2,(count.get(s2)??0)+1)}let[
best]=[...count].sort((a,b)=>b[1]-a[1]||a[0]-b[0]);if(!best)return[];let made=volgRegio(indeling,ander,
best[0],g),size=vindVerplaatst(made,indeling).length;return size===0?[]:[{e,s:best[0],size}]});return rows.
length===0?h("p",{class:"uitleg"},"Elke andere indeling heeft hier al dezelfde regio."):h("ul",{class:"\
zetten"},rows.map(({e,s:s2,size})=>h("li",{key:e},h("span",{},h("strong",{},g.indelingen[e].naam),`:\
 ${g.indelingen[e].regios[s2]}`,h("small",{},` ${telwoord(size,"gemeente verhuist","gemeenten verhui\
zen")}`)),h("button",{type:"button",class:"knop klein","aria-label":`Doe: volg ${g.indelingen[e].naam}\
: ${g.indelingen[e].regios[s2]}`,onclick:()=>werkbank.pas(one=>volgRegio(one,g.indelingen[e],s2,g))},
"Doe"))))}function schrijfUitleg(nu,indeling){return indeling.regios.length===0?"Maak een nieuwe reg\
io en klik er gemeenten in.":nu.verft?nu.penseel===null?"Klik op de kaart een regio aan om mee te ve\
rven, of kies er hieronder een.":`Klik of sleep over gemeenten: zij komen in ${indeling.regios[nu.penseel]}\
.`:"Kies op de kaart een gemeente om haar in een andere regio te zetten, of kies hieronder een regio\
 en verf."}let getoond=null;function toonRij(){let row=lijst.querySelector('[aria-pressed="true"]');
if(!(row instanceof HTMLElement))return;let top=row.offsetTop-lijst.offsetTop;(top<lijst.scrollTop||
top+row.offsetHeight>lijst.scrollTop+lijst.clientHeight)&&(lijst.scrollTop=top-lijst.clientHeight/2)}
function teken(nu){let indeling=werkbank.nu();if(!indeling)return;wijze.zet(nu.verft?"verf":"schuif"),
omvang.zet(nu.heleRegio?"regio":"een"),omvang.element.hidden=!nu.verft,werkBij(uitleg,schrijfUitleg(
nu,indeling));let order=opNaam2(indeling.regios);werkBij(lijst,h("button",{key:"nieuw",type:"button",
class:"bankrij",onclick:nieuw},h("span",{class:"vlakje plus","aria-hidden":"true"},"+"),h("span",{class:"\
label"},"Nieuwe regio")),order.map(r2=>maakRij2(indeling,r2,nu)));let r=nu.penseel;r!==null&&r!==getoond&&
toonRij(),getoond=r,werkBij(gereedschap,r===null?null:[maakNaamveld(indeling,r),maakSamenvoegen(indeling,
r),maakSplitsen(indeling,r)]),volgvak.hidden=r===null,werkBij(volgen,r!==null&&volgvak.open?bouwVolgen(
indeling,r,nu):null)}return{element:[wijze.element,omvang.element,uitleg,lijst,gereedschap,volgvak],
teken}}function schrijfStap({scenarios,scenario,deel},oud,g){if(scenario===null||deel===null)return"";let stand=list=>versieVan(
list[scenario]).get(deel)??g.indelingen[deel],[was,is]=[stand(oud.scenarios),stand(scenarios)],samen=Math.
min(was.regios.length,is.regios.length);if(!isGelijkeRij(was.regios.slice(0,samen),is.regios.slice(0,
samen)))return"";let moved=vindVerplaatst(is,was);if(moved.length===0)return"";let waar=new Set(moved.
map(m=>is.regiosVan[m].map(r=>is.regios[r]).join(" en ")||"geen regio"));return`${moved.length===1?`${g.
naam[moved[0]]} staat`:`${telwoord(moved.length,"gemeente","gemeenten")} staan`} nu in ${waar.size===
1?[...waar][0]:"een andere regio"}. `}var EERSTE2=6;function aandeelregel(kop,voor,na){let[a,b]=schrijfBeide(voor,na);return[kop,a,b,a===b?
"0":`${schrijfVerschil(100*(na-voor),2)}`]}var getalregel=(kop,voor,na,decimals)=>[kop,getal(voor,decimals),
getal(na,decimals),schrijfVerschil(na-voor,decimals)];function maakUitkomst({g,rekenaar,waarden,werkbank,
acties,staat}){let geopend=new Set,isOpen=key=>geopend.has(key),bijOpen=key=>event=>{let{open:open2}=event.
currentTarget;open2!==geopend.has(key)&&(open2?geopend.add(key):geopend.delete(key),staat.zet({}))},
kernregios=onthoud(({indelingen})=>telKernregios(indelingen,g.n));function maakRegels2(voor,na){let mean=(u,maat,inwoners=!1)=>gemiddelde(
u.maten[maat][0],inwoners?g.inwoners:null),[a,b]=[voor,na].map(u=>meetNaden(u,g.grenzen));return[aandeelregel(
"Congruentie",mean(voor,"congruentie"),mean(na,"congruentie")),aandeelregel("Congruentie, gemiddeld \
per inwoner",mean(voor,"congruentie",!0),mean(na,"congruentie",!0)),aandeelregel("RegioAtlas-percent\
age",mean(voor,"regioatlas_congruentie"),mean(na,"regioatlas_congruentie")),aandeelregel("Nestheid",
mean(voor,"nestheid"),mean(na,"nestheid")),getalregel("Tafels per gemeente",mean(voor,"tafels"),mean(
na,"tafels"),2),getalregel("Harde naden (km)",a.hard,b.hard,1),getalregel("Naden (km)",a.alle,b.alle,
1),getalregel("Kernregio’s: overal samen",kernregios(voor),kernregios(na),0)]}function maakTabel2(regels){
return h("table",{class:"voorna"},h("caption",{class:"hoorbaar"},"Landelijk, vandaag en met het scen\
ario"),alsAnders("thead","kop","",()=>h("thead",{},h("tr",{},h("th",{scope:"col"},h("span",{class:"h\
oorbaar"},"Wat")),["vandaag","scenario","verschil"].map(kop=>h("th",{scope:"col",class:"getal"},kop))))),
h("tbody",{},regels.map(([kop,...cellen])=>alsAnders("tr",kop,cellen.join("|"),()=>h("tr",{"data-and\
ers":cellen[2]==="0"?null:"ja"},h("th",{scope:"row"},kop),cellen.map(tekst=>h("td",{class:"getal"},tekst)))))))}
function maakWie(key,kop,list){if(list.length===0)return h("p",{key,class:"uitleg"},`${kop}: geen en\
kele gemeente.`);let rest=list.slice(EERSTE2),rij=({m,verschil})=>{let tekst=` ${schrijfVerschil(100*
verschil,1)}`;return alsAnders("li",m,tekst,()=>h("li",{},maakLink(g.naam[m],()=>acties.kiesGemeente(
m,!0)),h("small",{},tekst)))};return h("div",{key,class:"wie"},h("h3",{},h("span",{class:"vlakje",style:{
background:VERSCHILLEN[verschilklasse(list[0].verschil)][2]}}),`${kop}: ${telwoord(list.length,"geme\
ente","gemeenten")}`,h("small",{},` ${getal(telInwoners(list,g.inwoners))} inwoners`)),h("ul",{class:"\
namenlijst"},list.slice(0,EERSTE2).map(rij)),rest.length?h("details",{key:"rest",ontoggle:bijOpen(key)},
h("summary",{},`en ${telwoord(rest.length,"andere","andere")}`),isOpen(key)?h("ul",{class:"namenlijs\
t"},rest.map(rij)):null):null)}function maakNaden2({deel,werk},voor,na){if(deel===null||werk===null)
return null;let{vervalt,ontstaat}=vindGrenswissels(rekenaar.naadcode(deel),rekenaar.naadcode(werk)),
km=list=>getal(list.reduce((sum,i)=>sum+g.grenzen[i].km,0),1),[a,b]=[voor,na].map(u=>meetNaden(u,g.grenzen).
hard);return h("p",{key:"naden",class:"uitleg"},"Regiogrenzen van deze indeling: ",h("strong",{},`${km(
vervalt)} km vervalt`)," en ",h("strong",{},`${km(ontstaat)} km komt erbij`),`. Harde naden (grenzen\
 in elke indeling): ${schrijfVerschil(b-a,1)} km.`)}function bouwParen(nu,basis,andere){let wissels=vindPaarwissels(
basis,nu,andere,g),woord=x=>x.kruisend>0?"":x.genest>0?"past er nu overal in":"is nu overal gelijk",
pijl=(a,b)=>a===b?`${a}`:`${a} → ${b}`;return wissels.length===0?h("p",{class:"uitleg"},"Met geen \
enkele andere indeling verandert de verhouding."):h("table",{class:"voorna"},h("thead",{},h("tr",{},
h("th",{scope:"col"},"Regio’s van"),["gelijk","genest","kruisend"].map(kop=>h("th",{scope:"col",class:"\
getal"},kop)))),h("tbody",{},wissels.map(({e,voor,na})=>h("tr",{key:e},h("th",{scope:"row"},g.indelingen[e].
naam,voor.kruisend>0&&woord(na)?h("small",{},` ${woord(na)}`):null),h("td",{class:"getal"},pijl(voor.
gelijk,na.gelijk)),h("td",{class:"getal"},pijl(voor.genest,na.genest)),h("td",{class:"getal"},pijl(voor.
kruisend,na.kruisend))))))}function schrijfAandacht({soort:soort2,r,voor,na},nu){let naam=nu.regios[r];
return soort2==="delen"?`${naam} bestaat uit ${na} losse delen (vandaag ${voor}).`:soort2==="leeg"?`${naam}\
 heeft geen gemeenten meer.`:soort2==="minimum"?`${naam} heeft ${getal(na)} inwoners: onder uw minim\
um.`:`${g.naam[telRegio(nu,r,g).grootste]} heeft ${procent(na)} van de inwoners van ${naam}: meer da\
n de rest samen.`}function maakAandacht(nu,basis,minimum){let zinnen=vindAandacht(nu,basis,g,minimum).
map(x=>schrijfAandacht(x,nu)),kwijt=g.naam.filter((_,m)=>nu.regiosVan[m].length===0&&basis.regiosVan[m].
length>0);return kwijt.length&&zinnen.push(`${telwoord(kwijt.length,"gemeente heeft","gemeenten hebb\
en")} nog geen regio: ${opsomming(kwijt,EERSTE2)}.`),zinnen.length===0?null:h("div",{key:"aandacht",
class:"opvallend"},h("h3",{},"Let op"),h("ul",{},zinnen.map(zin=>h("li",{key:zin},zin))))}return{zin:onthoud(
nu=>{let which=nu.inwoners?1:0,[voor,na]=[waarden.vandaag(nu),waarden.uitkomst(nu)].map(({maten})=>maten.
congruentie[which]);return schrijfUitkomst(voor,na,waarden.verschuivingen(nu),g.inwoners)}),bouw(nu,minimum){
let[indeling,basis]=[werkbank.nu(),werkbank.basis()];if(!indeling||!basis)return null;let[voor,na]=[
waarden.vandaag(nu),waarden.uitkomst(nu)],{stijgers,dalers}=waarden.verschuivingen(nu),andere=werkbank.
vandaag(nu.keuze).filter(e=>e!==nu.deel);return[maakAandacht(indeling,basis,minimum),maakTabel2(maakRegels2(
voor,na)),h("p",{key:"pp",class:"uitleg"},"Verschil van percentages in procentpunt. Hoger is niet va\
nzelf beter."),maakWie("omhoog","Omhoog",stijgers),maakWie("omlaag","Omlaag",dalers),maakNaden2(nu,voor,
na),h("details",{key:"paren",ontoggle:bijOpen("paren")},h("summary",{},"Welke indelingen gaan er mee\
r op lijken?"),isOpen("paren")?bouwParen(indeling,basis,andere):null)]}}}function maakGewichten(m,own,andere){let size=new Map;for(let{domein,kring}of[own,...andere])kring[m]>=
0&&size.set(domein,(size.get(domein)??0)+1);let q=size.size,mine=size.get(own.domein)??1;return andere.
map(({domein,kring})=>kring[m]<0||domein===own.domein||q<2?0:2/(mine*(size.get(domein)??1)*q*(q-1)))}
function maakWaardering(andere,inwoners,gewichten,weging){let mensen=andere.map(({sets})=>sets.map(leden=>leden.
reduce((sum,p)=>sum+inwoners[p],0)));return groep=>{let omvang=[groep.length,groep.reduce((sum,p)=>sum+
inwoners[p],0)],total=0;return andere.forEach(({kring,sets},e)=>{let seen=new Map;for(let m of groep){
let weight=gewichten(m)[e];if(weight===0)continue;let y=kring[m],shared=seen.get(y)??overlap(groep,sets[y],
inwoners)[weging];seen.set(y,shared);let other=weging?mensen[e][y]:sets[y].length,own=weging?inwoners[m]:
1;total+=weight*jaccard(shared,omvang[weging],other,own)}}),total}}function*zoekZetten(indeling,andere,{
n,graaf,inwoners},eisen={}){let{minimum=0,weging=0,bekend=n}=eisen,{leden,regiosVan}=indeling,onthouden=new Map,
waardeer=maakWaardering(andere,inwoners,m=>{let found2=onthouden.get(m);return found2||onthouden.set(
m,found2=maakGewichten(m,indeling,andere)),found2},weging),delen=leden.map(list=>vindDelen(list,graaf).
length),mensen=leden.map(list=>list.reduce((sum,m)=>sum+inwoners[m],0)),enkel=leden.map(list=>list.every(
m=>regiosVan[m].length===1)),nu=leden.map((list,r)=>enkel[r]?waardeer(Int32Array.from(list)):0);function vertrek(m){
let[van]=regiosVan[m];if(regiosVan[m].length!==1||!enkel[van])return null;let rest=leden[van].filter(
p=>p!==m),over=mensen[van]-inwoners[m];return rest.length===0||over<minimum||vindDelen(rest,graaf).length>
delen[van]?null:{van,rest,over}}let found=[];for(let m=0;m<n;m+=1){yield;let weg=vertrek(m);if(!weg)
continue;let{van,rest,over}=weg,zonder=waardeer(Int32Array.from(rest)),doelen=new Set(graaf[m].flatMap(
p=>regiosVan[p].length===1?regiosVan[p]:[]));for(let naar of doelen){if(naar===van||!enkel[naar])continue;
let met=waardeer(Int32Array.from([...leden[naar],m].sort((a,b)=>a-b))),effect=(zonder+met-nu[van]-nu[naar])/
bekend;found.push({m,van,naar,effect,inwoners:over})}}return found.sort((a,b)=>b.effect-a.effect||a.
m-b.m||a.naar-b.naar)}var telBekend=({maten})=>maten.congruentie[0].reduce((sum,value)=>sum+(Number.isNaN(value)?0:1),0);var GETOOND=5,BEURT2=12;function maakVoorstellen({g,staat,waarden,werkbank,minimum}){let zetten=h("d\
iv",{}),passend=h("div",{}),referentie=-1,soort2="in",keuzelijst=maakKeuzelijst("Maak passend in",[],
value=>{referentie=Number(value),teken(staat.nu)}),vorm=maakSchakelaar("Zo dat","passend",[["in","el\
ke regio erin past"],["gelijk","de regio’s gelijk zijn"]],value=>{soort2=value==="gelijk"?"gelijk":
"in",teken(staat.nu)}),vakZetten=h("details",{class:"voorstellen",ontoggle:()=>teken(staat.nu)},h("s\
ummary",{},"Welke verhuizing helpt het meest?"),zetten),vakPassend=h("details",{class:"voorstellen",
ontoggle:()=>teken(staat.nu)},h("summary",{},"Zo min mogelijk verhuizingen om te passen"),keuzelijst.
element,vorm.element,passend),maakZet=(indeling,{m,van,naar,effect})=>h("li",{key:`${m} ${naar}`},h(
"span",{},h("strong",{},g.naam[m]),` van ${indeling.regios[van]} naar ${indeling.regios[naar]}`,h("s\
mall",{},` ${schrijfVerschil(100*effect,3)} procentpunt`)),h("button",{type:"button",class:"knop kle\
in","aria-label":`Doe: ${g.naam[m]} naar ${indeling.regios[naar]}`,onclick:()=>werkbank.pas(one=>verplaats(
one,[m],naar,g))},"Doe")),beurt=0,gezocht=[];function zoek(nu,indeling){let andere=nu.keuze.filter(d=>g.
basis[d]!==nu.deel).map(d=>g.indelingen[d]),vraag=[nu.inwoners,minimum(),indeling,...andere];if(vraag.
length===gezocht.length&&vraag.every((x,i)=>x===gezocht[i]))return;gezocht=vraag,beurt+=1;let own=beurt,
search=zoekZetten(indeling,andere,g,{minimum:minimum(),weging:nu.inwoners?1:0,bekend:telBekend(waarden.
uitkomst(nu))});zetten.hasChildNodes()||werkBij(zetten,h("p",{class:"uitleg"},"Zoeken …"));function werk(){
if(own!==beurt)return;let end=performance.now()+BEURT2;for(;performance.now()<end;){let step=search.
next();if(step.done){werkBij(zetten,bouwZetten(indeling,step.value));return}}setTimeout(werk)}setTimeout(
werk)}function bouwZetten(indeling,all){let best=all.filter(({effect})=>effect>1e-9).slice(0,GETOOND);
return[h("p",{class:"uitleg"},best.length?`Van ${telwoord(all.length,"mogelijke verhuizing","mogelij\
ke verhuizingen")} over een regiogrens brengen deze de landelijke congruentie het meest omhoog. Regi\
o’s blijven aaneengesloten en boven uw minimum.`:`Van ${telwoord(all.length,"mogelijke verhuizing",
"mogelijke verhuizingen")} over een regiogrens brengt geen enkele de landelijke congruentie omhoog.`),
h("ul",{class:"zetten"},best.map(zet2=>maakZet(indeling,zet2))),h("p",{class:"uitleg"},"Een hoger ci\
jfer is geen reden op zich om te verhuizen.")]}function bouwPassend(indeling){let doel=g.indelingen[referentie];
if(!doel)return null;if(!indeling.hoofd.some((r,m)=>r>=0&&doel.hoofd[m]>=0))return h("p",{class:"uit\
leg"},"Geen gemeente heeft in beide een regio.");let{verhuisd}=vindVerhuizers(indeling,doel,soort2,g);
if(verhuisd.length===0)return h("p",{class:"uitleg"},"Er hoeft geen gemeente te verhuizen: het past \
al.");let people=verhuisd.reduce((sum,m)=>sum+g.inwoners[m],0);return[h("p",{},h("strong",{},telwoord(
verhuisd.length,"gemeente","gemeenten")),` (${getal(people)} inwoners): ${opsomming(verhuisd.map(m=>g.
naam[m]),8)}.`),h("button",{type:"button",class:"knop klein",onclick:()=>werkbank.pas(one=>maakPassend(
one,doel,soort2,g).indeling,{penseel:null})},`Verhuis ${verhuisd.length===1?"haar":"deze"}`)]}function teken(nu){
let indeling=werkbank.nu();if(!indeling||nu.weergave!=="watals")return;let andere=[...new Set([...werkbank.
vandaag(nu.keuze),...werkbank.eigen()])].filter(e=>e!==nu.deel),maatlat=g.indelingen.flatMap(({soort:kind},d)=>kind===
"maatlat"&&g.basis[d]===d&&!andere.includes(d)&&d!==nu.deel?[d]:[]),mogelijk=[...andere,...maatlat];
mogelijk.includes(referentie)||(referentie=mogelijk[0]??-1),werkBij(keuzelijst.select,mogelijk.map(e=>{
let{naam}=g.indelingen[e];return alsAnders("option",e,naam,()=>h("option",{value:e},naam))})),keuzelijst.
select.value=String(referentie),vorm.zet(soort2),vakZetten.open&&zoek(nu,indeling),werkBij(passend,vakPassend.
open?bouwPassend(indeling):null)}return{element:[vakZetten,vakPassend],teken}}function maakWatals(nodig){let{g,staat,waarden,werkbank,acties,meld,domeinen,bestanden,vergelijk:vergelijk2}=nodig,
knop=(tekst,onclick,soort2="knop klein")=>h("button",{type:"button",class:soort2,onclick},tekst),minimumveld=h(
"input",{type:"number",min:0,step:1e4,inputmode:"numeric",placeholder:"geen",onchange:()=>teken(staat.
nu,null)}),minimum=()=>Math.max(0,Number(minimumveld.value)||0),uitkomst=maakUitkomst(nodig),regios=maakRegiobank(
nodig),voorstellen=maakVoorstellen({g,staat,waarden,werkbank,minimum}),naamVan2=d=>`${g.indelingen[d].
naam} (${standtekst(g.indelingen[d])})`;function maakOpties(){let eigen=werkbank.eigen();return[domeinen.
map(([naam,members])=>h("optgroup",{key:naam,label:naam},members.map(d=>h("option",{key:d,value:d},naamVan2(
d))))),eigen.length?h("optgroup",{key:"eigen lijsten",label:"eigen lijsten"},eigen.map(d=>h("option",
{key:d,value:d},g.indelingen[d].naam))):null]}let eerste=maakKeuzelijst("Welke indeling wilt u veran\
deren?",maakOpties(),value=>staat.zet({indeling:Number(value),tweede:null})),start2=h("div",{},h("p",
{class:"uitleg"},"Zet gemeenten in een andere regio en zie meteen wat dat doet: voor wie de congruen\
tie stijgt of daalt en welke regiogrenzen verdwijnen. Alles blijft in deze pagina, en alles is terug\
 te draaien."),eerste.element,h("p",{class:"knoppen"},knop("Begin",()=>begin2(Number(eerste.select.value)),
"knop hoofd")),h("p",{class:"uitleg"},"Of begin met iets van uzelf:"),h("p",{class:"knoppen"},knop("\
Lege indeling",beginLeeg),knop("Plak een lijst uit Excel",bestanden.plak),knop("Open een bestand",bestanden.
kies)));function beginLeeg(){let number=werkbank.eigen().length+1,naam=number>1?`Nieuwe indeling ${number}`:
"Nieuwe indeling",leden=g.naam.map(()=>-1),slug=`eigen-${number}`;begin2(werkbank.voegEigenToe(maakEigen(
{slug,naam,kanttekening:"",regios:[],leden})))}function begin2(d){werkbank.begin(d),meld(`Scenario b\
egonnen met ${g.indelingen[d].naam}`)}let scenariokeuze=maakKeuzelijst("Scenario",[],value=>{value===
"nieuw"?werkbank.begin(staat.nu.deel??g.keuze[0]):value==="kopie"?werkbank.kopieer():werkbank.kies(Number(
value))}),naamveld=h("input",{type:"text",maxlength:60,onchange:()=>werkbank.hernoem(naamveld.value)}),
deelkeuze=maakKeuzelijst("U verandert",[],value=>werkbank.kiesDeel(Number(value))),beginkeuze=maakKeuzelijst(
"Begin deze indeling opnieuw als",[],value=>{value==="vandaag"?zetTerug():value==="leeg"?werkbank.vervang(
null):value!==""&&werkbank.vervang(g.indelingen[Number(value)]),beginkeuze.select.value=""}),terug=knop(
"↶ Ongedaan",()=>ga2(-1)),weer=knop("↷ Opnieuw",()=>ga2(1)),herstel=knop("Alles terug",()=>{werkbank.
herstel(),meld("Terug naar vandaag. Met Ongedaan haalt u uw werk terug.")}),beeld=maakSchakelaar("De\
 kaart toont","beeld",[["regios","de regio’s"],["verschil","wie omhoog of omlaag gaat"]],value=>werkbank.
zet({verschil:value==="verschil",verft:!1})),stand=maakSchakelaar("Cijfers op de andere tabbladen","\
standvan",[["scenario","met dit scenario"],["vandaag","van vandaag"]],value=>werkbank.zet({vandaag:value===
"vandaag"})),sleutel=h("div",{}),zin=h("p",{class:"uitkomstzin"}),getoond="",uit=h("section",{class:"\
uitkomst","aria-label":"Wat het scenario doet"}),verhuisd=h("div",{}),werk=h("div",{class:"watals"},
h("div",{class:"paar"},scenariokeuze.element,deelkeuze.element),h("p",{class:"knoppen stappen"},terug,
weer,herstel),zin,beeld.element,sleutel,h("div",{class:"verfbank"},regios.element),uit,verhuisd,h("l\
abel",{class:"veld kort"},h("span",{},"Waarschuw bij een regio met minder inwoners dan"),minimumveld),
voorstellen.element,h("details",{class:"voorstellen"},h("summary",{},"Naam, andere start, verwijdere\
n"),h("label",{class:"veld"},h("span",{},"Naam van dit scenario"),naamveld),beginkeuze.element,stand.
element,h("p",{class:"knoppen"},knop("Verwijder dit scenario",werkbank.verwijder))),h("p",{class:"kn\
oppen"},knop("Bewaar het scenario (CSV)",bestanden.bewaar),knop("Vergelijk scenario’s",vergelijk2),
knop("Plak een lijst",bestanden.plak),knop("Open",bestanden.kies))),vooraf="";function ga2(richting){
vooraf=richting<0?"Ongedaan gemaakt. ":"Opnieuw. ",werkbank.ga(richting),vooraf=""}function zetTerug(){
let basis=werkbank.basis();if(!basis)return;let{regios:names,leden}=basis.ruw;werkbank.pas(one=>metRuw(
one,{regios:names,leden,tint:(one.tint??[]).slice(0,names.length),vreemd:!1},g),{penseel:null})}document.
addEventListener("keydown",event=>{if(!(event.ctrlKey||event.metaKey)||event.altKey||staat.nu.scenario===
null)return;let{target}=event;if(target instanceof HTMLElement&&target.matches("input[type=text], te\
xtarea")||document.querySelector("dialog[open]"))return;let key=event.key.toLowerCase();key!=="z"&&key!==
"y"||(event.preventDefault(),ga2(key==="y"||event.shiftKey?1:-1))});function maakVerhuisd(nu){let[indeling,
basis]=[werkbank.nu(),werkbank.basis()];if(!indeling||!basis||indeling===basis||nu.deel===null||indeling.
vreemd)return null;let list=vindVerplaatst(indeling,basis);if(list.length===0)return null;let open2=verhuisd.
querySelector("details")?.open??!1,terugzetten=m=>werkbank.pas(one=>{let leden=[...one.ruw.leden];return leden[m]=
basis.ruw.leden[m],metRuw(one,{leden},g)});return h("details",{key:"verhuisd",class:"voorstellen",ontoggle:()=>teken(
staat.nu,null)},h("summary",{},`${telwoord(list.length,"gemeente verhuist","gemeenten verhuizen")}`),
h("ul",{class:"zetten"},(open2?list:[]).map(m=>h("li",{key:m},h("span",{},maakLink(g.naam[m],()=>acties.
kiesGemeente(m,!0)),` van ${basis.regiosVan[m].map(r=>basis.regios[r]).join(", ")||"geen regio"} naa\
r ${indeling.regiosVan[m].map(r=>indeling.regios[r]).join(", ")||"geen regio"}`),h("button",{type:"b\
utton",class:"knop klein","aria-label":`Zet ${g.naam[m]} terug`,onclick:()=>terugzetten(m)},"Terug")))))}
function stelKnoppen(nu,scenario){document.activeElement!==naamveld&&(naamveld.value=scenario.naam),
terug.disabled=scenario.nu===0,weer.disabled=scenario.nu===scenario.versies.length-1,herstel.disabled=
versieVan(scenario).size===0,beeld.zet(nu.verschil?"verschil":"regios"),stand.zet(nu.vandaag?"vandaa\
g":"scenario")}function stelLijsten(nu,scenario){let lijsten=[nu.scenario,nu.deel,g.indelingen.length,
...nu.scenarios.map(({naam})=>naam),...versieVan(scenario).keys()].join("|");if(lijsten===getoond)return;
getoond=lijsten,werkBij(scenariokeuze.select,nu.scenarios.map(({naam},i)=>h("option",{key:i,value:i},
naam)),h("option",{key:"nieuw",value:"nieuw"},"+ nieuw scenario"),h("option",{key:"kopie",value:"kop\
ie"},"+ kopie van dit scenario")),scenariokeuze.select.value=String(nu.scenario);let versie=versieVan(
scenario);werkBij(deelkeuze.select,maakOpties()),deelkeuze.select.value=String(nu.deel);for(let option of deelkeuze.
select.options){let anders=versie.has(Number(option.value)),naam=naamVan2(Number(option.value)),tekst=anders?
`${naam} – veranderd`:naam;option.textContent!==tekst&&(option.textContent=tekst)}werkBij(beginkeuze.
select,h("option",{key:"",value:""},"kies een start"),h("option",{key:"vandaag",value:"vandaag"},"zo\
als vandaag"),h("option",{key:"leeg",value:"leeg"},"een lege indeling"),h("optgroup",{key:"kopie",label:"\
een kopie van"},[...domeinen.flatMap(([,members])=>members),...werkbank.eigen()].filter(d=>d!==nu.deel).
map(d=>h("option",{key:d,value:d},naamVan2(d))))),beginkeuze.select.value=""}function wissel(bezig){
let weg=(bezig?start2:werk).contains(document.activeElement);return start2.hidden=bezig,werk.hidden=
!bezig,weg?(bezig?scenariokeuze:eerste).select:null}function meldStap(nu,oud){!oud||oud.scenario!==nu.
scenario||oud.scenarios===nu.scenarios||meld(vooraf+schrijfStap(nu,oud,g)+uitkomst.zin(nu))}function teken(nu,oud){
let bezig=nu.scenario!==null&&nu.deel!==null,naarBegin=wissel(bezig);if(nu.weergave!=="watals")return;
let scenario=werkbank.actief();if(!scenario||!bezig){werkBij(eerste.select,maakOpties()),eerste.select.
value=String(g.basis[nu.indeling]),naarBegin?.focus({preventScroll:!0});return}stelLijsten(nu,scenario),
naarBegin?.focus({preventScroll:!0}),stelKnoppen(nu,scenario),werkBij(sleutel,maakSleutel(nu,waarden),
maakBleek(g)),regios.teken(nu);let gewijzigd=versieVan(scenario).size>0;werkBij(zin,gewijzigd?uitkomst.
zin(nu):"Er is nog niets veranderd."),uit.hidden=!gewijzigd,werkBij(uit,gewijzigd?[h("h2",{key:"kop"},
"Vandaag en met dit scenario"),uitkomst.bouw(nu,minimum())]:null),werkBij(verhuisd,maakVerhuisd(nu)),
voorstellen.teken(nu),meldStap(nu,oud)}return{element:[start2,werk],teken,minimum,zin:uitkomst.zin}}function schrijf3(soort2,value){return soort2==="aandeel"?procent(value,2):soort2==="km"?`${getal(value,
1)} km`:getal(value,soort2==="getal"?2:0)}function maakNaast({g,rekenaar,werkbank}){function standen2(nu){
let gewijzigd=[...new Set(nu.scenarios.flatMap(scenario=>[...versieVan(scenario).keys()]))].sort((a,b)=>a-
b),vandaag=werkbank.vandaag(nu.keuze),leeg=new Map;return[{naam:"vandaag",stand:maakStand(g,rekenaar.
uitkomst(vandaag),vandaag,leeg,gewijzigd)},...nu.scenarios.map((scenario,i)=>{let keuze=werkbank.metScenario(
nu.keuze,nu.scenarios,i),versie=versieVan(scenario);return{naam:scenario.naam,stand:maakStand(g,rekenaar.
uitkomst(keuze),keuze,versie,gewijzigd)}})]}return{standen:standen2,bouw(nu){let columns=standen2(nu),
rows=CRITERIA.map(([naam,kop,soort2,functie])=>({naam,kop,soort:soort2,waarden:columns.map(({stand})=>functie(
stand))}));function bewaar(){bewaarBestand("scenarios.csv",schrijfCsv([["criterium",...columns.map(({
naam})=>naam)],...rows.map(({kop,waarden})=>[kop,...waarden.map(v=>Number.isFinite(v)?String(v).replace(
".",","):"")])]))}return[h("table",{class:"voorna breed"},h("thead",{},h("tr",{},h("th",{scope:"col"},
"Criterium"),columns.map(({naam})=>h("th",{scope:"col",class:"getal"},naam)))),h("tbody",{},rows.map(
({naam,kop,soort:soort2,waarden})=>h("tr",{key:naam},h("th",{scope:"row"},kop),waarden.map(value=>h(
"td",{class:"getal"},schrijf3(soort2,value))))))),h("p",{class:"uitleg"},"Dezelfde criteria als de o\
pdracht lappendeken scenario. Regio’s zijn die van de indelingen die een van de scenario’s verandert\
. Hoger is niet vanzelf beter."),h("p",{class:"knoppen"},h("button",{type:"button",class:"knop",onclick:bewaar},
"Bewaar als CSV"))]}}}function maakStreek({g,staat,werkbank,meld}){let begonnen=!1;return{magBeginnen:()=>werkbank.nu()!==
null,raak(m,eerste){let indeling=werkbank.nu();if(!indeling)return!1;eerste&&(begonnen=!1);let{penseel,
heleRegio}=staat.nu,own=indeling.regiosVan[m];if(penseel===null)return own.length!==1||(werkbank.zet(
{penseel:own[0],verschil:!1}),meld(`U verft met ${indeling.regios[own[0]]}`)),!1;let list=heleRegio&&
own.length===1?indeling.leden[own[0]]:[m],changed=werkbank.pas(one=>verplaats(one,list,penseel,g),{samen:begonnen,
verschil:!1});return begonnen||=changed,!0},klaar(afgebroken){afgebroken&&begonnen&&werkbank.ga(-1),
begonnen=!1}}}function maakCongruentie({g,staat,waarden,beelden,legenda}){let maat=maakKeuzelijst("Kleur de gemeen\
ten naar",g.lagen.map((laag,i)=>h("option",{value:i},laag.naam)),value=>staat.zet({laag:Number(value),
klasse:null})),telling=maakSchakelaar("Partners tellen","telling",[["gemeenten","even zwaar"],["inwo\
ners","naar inwoners"]],value=>staat.zet({inwoners:value==="inwoners",klasse:null})),klassen=maakSchakelaar(
"Klassen","klassen",[["vast","vast"],["eigen","naar deze waarden"]],value=>staat.zet({eigenKlassen:value===
"eigen",klasse:null})),uitleg=h("p",{class:"uitleg"}),kader=h("div",{}),landelijk=h("p",{class:"uitl\
eg"}),hard=maakVinkje(staat,"Harde naden erover: regiogrens in elke gekozen indeling","hardeNaden"),
terug=h("button",{type:"button",class:"knop klein",onclick:()=>staat.zet({partners:!staat.nu.partners})});
return{element:[maat.element,telling.element,klassen.element,uitleg,terug,kader,landelijk,h("p",{class:"\
kanttekening"},"Meer congruentie is niet altijd beter: soms vraagt een taak een andere schaal. De ka\
art beschrijft en rangschikt niet."),hard.element],teken(nu){let laag=waarden.laag(nu);maat.select.value=
String(nu.laag),telling.zet(nu.inwoners?"inwoners":"gemeenten"),telling.element.hidden=!laag.inwoners,
klassen.zet(nu.eigenKlassen?"eigen":"vast"),klassen.element.hidden=beelden.toontPartners(nu),werkBij(
uitleg,laag.toelichting,waarden.volgtKeuze(nu)?"":" Berekend voor de keuze waarmee de kaart opende."),
terug.hidden=nu.gemeente===null,werkBij(terug,beelden.toontPartners(nu)?`Terug naar ${laag.naam.toLowerCase()}`:
`Toon de partners van ${nu.gemeente===null?"":g.naam[nu.gemeente]}`),werkBij(kader,legenda.kleuren(nu));
let values=waarden.van(nu),mean=weights=>h("strong",{},waardetekst(laag,gemiddelde(values,weights),laag.
aantal?1:0));werkBij(landelijk,"Landelijk gemiddeld ",mean(null),...kentInwoners(g)?["; gemiddeld pe\
r inwoner ",mean(g.inwoners)]:[],"."),hard.box.checked=nu.hardeNaden}}}function maakNaden({g,staat,waarden,
beelden,legenda}){let uit=h("output",{for:"minstens"}),schuif=h("input",{type:"range",id:"minstens",
step:1,oninput:()=>staat.zet({minstens:Number(schuif.value)/Number(schuif.max)})}),kader=h("div",{}),
tekst=h("p",{class:"uitleg"}),onder=maakVinkje(staat,"Kleuren eronder tonen","ondergrond"),kleuren=h(
"div",{}),element=[h("p",{class:"uitleg"},"Een naad is een gemeentegrens waar een regiogrens op ligt\
. Hoe dikker en donkerder, hoe meer van de gekozen indelingen de twee gemeenten daar scheiden."),h("\
div",{class:"veld"},h("label",{for:"minstens"},"Toon naden in minstens"),schuif,uit),kader,tekst,onder.
element,kleuren];function telLengte(nu){let{naden}=waarden.uitkomst(nu),found={all:0,some:0,hard:0,count:0};
return g.grenzen.forEach(({km},i)=>{found.all+=km,naden.aantal[i]>0&&(found.some+=km),isHard(naden,i)&&
(found.hard+=km,found.count+=1)}),found}return{element,teken(nu){let{eerste,stappen,stap,tekst:text}=waarden.
naden(nu);schuif.min=String(eerste),schuif.max=String(stappen),schuif.value=String(stap),schuif.setAttribute(
"aria-valuetext",inWoorden(text)),werkBij(uit,text),werkBij(kader,legenda.naden(nu));let{all,some,hard,
count}=telLengte(nu);werkBij(tekst,`Van ${getal(all)} km gemeentegrens is ${getal(some)} km ergens e\
en naad. `,h("strong",{},`${getal(hard)} km is een harde naad`),` (${telwoord(count,"grens","grenzen")}\
): een regiogrens in elke gekozen indeling die beide gemeenten indeelt.`),onder.box.checked=nu.ondergrond,
werkBij(kleuren,nu.ondergrond||beelden.toontPartners(nu)?legenda.kleuren(nu):null)}}}var TABS=[["con\
gruentie","Congruentie"],["naden","Naden"],["indelingen","Indelingen"],["watals","Wat als"]];function vulWeergaven(nodig){
let{staat,keuze,indelingen,watals}=nodig,bladen={congruentie:maakCongruentie(nodig),naden:maakNaden(
nodig),indelingen,watals},toon=weergave=>staat.zet({weergave,klasse:null,...weergave==="watals"?{regio:null}:
{}}),knoppen=TABS.map(([naam,titel],i)=>h("button",{type:"button",role:"tab",id:`tab-${naam}`,"aria-\
controls":`blad-${naam}`,onclick:()=>toon(naam),onkeydown:event=>{let last=TABS.length-1,next={ArrowRight:i===
last?0:i+1,ArrowLeft:i===0?last:i-1,Home:0,End:last}[event.key];next!==void 0&&(event.preventDefault(),
toon(TABS[next][0]),knoppen[next].focus())}},titel)),vlakken=TABS.map(([naam])=>h("section",{role:"t\
abpanel",id:`blad-${naam}`,"aria-labelledby":`tab-${naam}`,class:"blad"},bladen[naam].element)),keuzeblad=h(
"div",{class:"blad keuzeblad"},keuze.element);return vul2(byId("tabs"),knoppen),vul2(byId("bladen"),
vlakken,keuzeblad),(nu,oud)=>{TABS.forEach(([naam],i)=>{let aan=naam===nu.weergave;knoppen[i].setAttribute(
"aria-selected",String(aan)),knoppen[i].tabIndex=aan?0:-1,vlakken[i].hidden=!aan}),keuzeblad.hidden=
nu.weergave==="indelingen"||nu.weergave==="watals",keuzeblad.hidden||keuze.teken(nu),bladen[nu.weergave].
teken(nu,oud)}}async function pakUit(packed){if(!packed||typeof DecompressionStream>"u")return"";try{let bytes=Uint8Array.
from(atob(packed),sign=>sign.charCodeAt(0)),stream=new Blob([bytes]).stream().pipeThrough(new DecompressionStream(
"deflate-raw"));return await new Response(stream).text()}catch{return""}}var MAXIMUM=10,SOORTEN2={"":"gemeente",code:"",roepnaam:"andere naam",provincie:"provincie",woonplaats:"\
woonplaats",wijk:"wijk",regio:"regio",vroeger:"nu deel van deze gemeente",verdeeld:"een deel hoort n\
u hierbij"};function maakZoekveld({g,meld,kies}){let maak=plaatsen=>eenmaal(()=>{let namen=[...lijstNamen(
g),...lijstGebieden(g),...plaatsen];return maakZoeker(namen,g.inwoners,g.gemeenten.code)}),zoeker=maak(
[]),niets=`Geen gemeente, ${g.plaatsen?"woonplaats, provincie ":""}of regio met deze naam`,found=[],
active=-1,lijst=h("ul",{id:"zoeklijst",role:"listbox","aria-label":"Gevonden gemeenten, plaatsen en \
regio’s",hidden:!0}),veld=h("input",{id:"zoekveld",type:"text",role:"combobox",autocomplete:"off",
spellcheck:"false",placeholder:g.plaatsen?"Zoek een gemeente, plaats of regio":"Zoek een gemeente of\
 regio","aria-label":"Zoek een gemeente, plaats of regio","aria-controls":"zoeklijst","aria-expanded":"\
false","aria-autocomplete":"list"});function sluit(){lijst.hidden=!0,active=-1,veld.setAttribute("ar\
ia-expanded","false"),veld.removeAttribute("aria-activedescendant")}function neem2(item){veld.value=
"",sluit(),kies(item)}function wijs(index){active=index,[...lijst.children].forEach((row,i)=>row.setAttribute(
"aria-selected",String(i===index))),index>=0?(veld.setAttribute("aria-activedescendant",`zoek-${index}`),
lijst.children[index].scrollIntoView({block:"nearest"})):veld.removeAttribute("aria-activedescendant")}
function leguit({soort:soort2,m,waar}){if(soort2==="code")return g.gemeenten.code[m];if(waar){let[[d]]=waar,
meer=waar.length-1;return`regio, ${g.indelingen[d].naam}${meer?` en ${getal(meer)} andere`:""}`}let what=SOORTEN2[soort2],
place=m>=0&&kentProvincies(g)?g.provincie[m]:"";return[what,soort2==="vroeger"||soort2==="verdeeld"?
"":place].filter(Boolean).join(", ")}let rij=(item,i)=>h("li",{key:`${item.soort} ${item.naam} ${item.
m}`,id:`zoek-${i}`,role:"option","aria-selected":"false",onpointerdown:event=>event.preventDefault(),
onclick:()=>neem2(item)},h("span",{},item.m>=0&&item.naam!==g.naam[item.m]?`${item.naam} → ${g.naam[item.
m]}`:item.naam),h("small",{},leguit(item))),zeg2=text=>h("li",{class:"niets",role:"option","aria-dis\
abled":"true","aria-selected":"false"},text);function toon(){if(!veld.value.trim()){found=[],sluit();
return}let all=zoeker()(veld.value);found=all.slice(0,MAXIMUM);let near=found.length>0&&lijktErop(found[0]),
rest=all.length-found.length;werkBij(lijst,found.map(rij),found.length?null:zeg2(niets),near?zeg2("N\
iets met precies deze naam; dit lijkt erop"):null,rest?zeg2(`en nog ${getal(rest)}: typ verder`):null),
lijst.hidden=!1,veld.setAttribute("aria-expanded","true");let count=telwoord(all.length,"naam","name\
n");meld(found.length?near?`${count} lijken erop`:`${count} gevonden`:niets),wijs(found.length&&isBedoeld(
found[0])?0:-1)}function stap(step){if(lijst.hidden)toon();else if(found.length){let begin2=active<0&&
step<0?0:active;wijs((begin2+step+found.length)%found.length)}}function enter(){lijst.hidden?toon():
active>=0?neem2(found[active]):found.length&&wijs(0)}veld.addEventListener("input",toon),veld.addEventListener(
"focus",()=>{veld.value&&toon()}),veld.addEventListener("blur",sluit),veld.addEventListener("keydown",
event=>{if(event.key==="Escape")veld.value="",sluit();else if(event.key==="Enter")enter();else if(event.
key==="ArrowDown")stap(1);else if(event.key==="ArrowUp")stap(-1);else return;event.preventDefault()}),
vul2(byId("zoek"),veld,lijst);let haalPlaatsen=eenmaal(()=>pakUit(g.plaatsen).then(text=>{text&&(zoeker=
maak(leesPlaatsen(text)),lijst.hidden||toon())}));veld.addEventListener("focus",haalPlaatsen),naHetBeeld(
haalPlaatsen)}function warmOp(rekenaar,size){let idle=window.requestIdleCallback??(work=>setTimeout(work,50)),[d,e]=[
1,0],werk=deadline=>{do{if(d>=size)return;rekenaar.paar(e,d),e+=1,e===d&&([d,e]=[d+1,0])}while(deadline&&
deadline.timeRemaining()>4);idle(werk)};idle(werk)}function start(kaartId){let ingebouwd=document.getElementById(
"werk"),werk=ingebouwd?.textContent??"";ingebouwd?.remove();let bron=leesBron(),tekst=byId("gegevens").
textContent,g=lees(JSON.parse(tekst));spreek(maakWoordkeus(g.eenheid));let rekenaar=maakRekenaar(g),
waarden=maakWaarden(g,rekenaar),staat=maakStaat(beginstaat(g)),werkbank=maakWerkbank(g,staat),beelden=maakBeelden(
g,rekenaar,waarden);document.body.classList.add("lappendeken");let element=byId(kaartId),kaart=maakKaart(
element,{g,staat,beelden}),meld=maakMelding(byId("melding")),acties=maakActies({g,staat,waarden,kaart,
werkbank,meld});kaart.volgKlik(m=>acties.kiesVanKaart(m,0));let druk=()=>window.print(),bewaar=()=>{},
kop=maakKop(g),legenda=maakLegenda({g,staat,waarden,beelden,meld}),domeinen=lijstDomeinen(g),keuze=maakKeuze(
{g,staat,werkbank,meld,domeinen}),indelingen=maakIndelingen({g,staat,domeinen,kiesRegio:acties.kiesRegio}),
werkvenster=byId("watals-venster"),bestanden=maakBestanden({g,staat,werkbank,venster:werkvenster,meld}),
naast=maakNaast({g,rekenaar,werkbank}),watals=maakWatals({g,staat,rekenaar,waarden,beelden,werkbank,
acties,meld,domeinen,bestanden,vergelijk:()=>bestanden.toon("Scenario’s naast elkaar",naast.bouw(staat.
nu))}),tekenWeergaven=vulWeergaven({g,staat,waarden,beelden,legenda,keuze,indelingen,watals}),bezoek=m=>acties.
kiesGemeente(m,!0);maakZoekveld({g,meld,kies:acties.kiesGevonden});let uitleg=maakUitleg(g),maakKaartkop=maakKaartjekop(
{meld,sluit:acties.sluitKaartje,bewaar:()=>bewaar(),druk}),kaartje=maakKaartje({g,meld,bouwGemeente:maakGemeentekaart(
{g,staat,rekenaar,waarden,acties,maakKop:maakKaartkop,werkbank,uitleg}),bouwRegio:maakRegiokaart({g,
acties,maakKop:maakKaartkop}),bouwRegiolijst:maakRegiolijst({g,acties,maakKop:maakKaartkop})}),venster=byId(
"tabel"),tabel=maakTabel(venster,{g,staat,rekenaar,waarden,kiesGemeente:bezoek,werkbank}),verf=maakVerven(
kaart,maakStreek({g,staat,werkbank,meld})),balk=maakVerfbalk(element,{staat,beelden,werkbank}),tekenKaartlegenda=maakKaartlegenda(
element,{g,waarden,beelden}),geheugen=maakGeheugen({tekst,werk,g,staat,waarden,kaart,werkbank,bestanden,
meld}),bijschrift=maakBijschrift({g,waarden,beelden,titel:kop.titel,zin:watals.zin,adres:geheugen.hier}),
gezien={staat,bijschrift,legenda:kiesLegenda({waarden,legenda,sleutel:indelingen.sleutel}),plaatje:maakPlaatje(
{g,beelden,kader:kaart.kader})};volgAfdruk({...gezien,tabel:venster,maakTabelAf:tabel.maakAf}),bewaar=
maakBewaren({...gezien,g,rekenaar,waarden,bron,venster:werkvenster,bestanden,meld,bewaarTabel:tabel.
bewaar,werk:geheugen.werk,hier:geheugen.hier});let presentatie=maakPresentatie(byId("paneel").parentElement,
gezien);vulVoet({achtergrond:g.achtergrond,toonTabel:tabel.open,bewaar,druk,woorden:g.woorden,herkomst:g.
herkomst});let tweede=null;function tekenTweede(nu){let show=nu.weergave==="indelingen"&&nu.tweede!==
null&&nu.naast;document.body.classList.toggle("naast",show),tweede&&(tweede.element.hidden=!show),show&&
(tweede||(tweede=maakTweede(element,{g,staat,beelden,eerste:kaart}),tweede.kaart.volgKlik(m=>acties.
kiesVanKaart(m,1))),tweede.kaart.teken(nu))}function tekenVerf(nu){balk(nu),verf(nu.weergave==="wata\
ls"&&nu.verft&&nu.scenario!==null)}return staat.volg((nu,oud)=>{kop.teken(nu),tekenWeergaven(nu,oud),
kaartje.teken(nu,oud),kaart.teken(nu),tekenTweede(nu),tekenVerf(nu),presentatie(nu),tekenKaartlegenda(
nu),kaartje.schikPaneel()}),document.addEventListener("keydown",event=>{event.key!=="Escape"||!kaartje.
isOpen()||venster.open||uitleg.isOpen()||document.activeElement?.id!=="zoekveld"&&acties.sluitKaartje()}),
kop.teken(staat.nu),tekenWeergaven(staat.nu,null),kaart.teken(staat.nu),tekenKaartlegenda(staat.nu),
vulInkijk({g,rekenaar,staat,waarden,beelden,kaart,keuze,acties,werkbank,bestanden,standen:()=>naast.
standen(staat.nu)}),geheugen.begin(),naHetBeeld(()=>warmOp(rekenaar,g.indelingen.length)),kaart.map}return __toCommonJS(start_exports);})();
