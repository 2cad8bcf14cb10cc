import { readRows, surveyList } from '/work/wt/lists/functions/lists/reading/readList.ts';
const n = Number(process.argv[2]);
const source = async function* (from = 0) {
  let text='email;Imię;Nazwisko;Telefon;Data urodzenia;Newsletter\n', pos=0;
  for (let i=0;i<n;i++){ text+=`person${i}@example.com;Anna;Nowak;601${String(i%1000000).padStart(6,'0')};23.04.1985;tak\n`; if(text.length>65536){const b=Buffer.from(text); if(pos+b.length>from) yield b.subarray(Math.max(0,from-pos)); pos+=b.length; text='';}}
  const b=Buffer.from(text); if(pos+b.length>from) yield b.subarray(Math.max(0,from-pos));
};
const given={source,fileName:'x.csv',settings:{country:'PL',timeZone:'Europe/Warsaw',currency:'PLN',locale:'pl',minimumAge:16,now:'2026-12-01T09:00:00Z'}};
let t=performance.now(); const s=await surveyList(given as never); console.log('survey',performance.now()-t); t=performance.now();
let c=0, peak=0; const timer=setInterval(()=>{const m=process.memoryUsage().rss/1e6; if(m>peak) peak=m;},50); for await (const {read} of readRows(given as never,s as never)) { if(read.is==='contact') c++; if (c%5000===0) await new Promise(setImmediate); }
console.log(n,c,'read',performance.now()-t,(globalThis.gc?.(), process.memoryUsage().heapUsed/1e6), peak);

clearInterval(timer);