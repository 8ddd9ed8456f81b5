import { fuzzReaders } from "./fuzz-readers.ts";
for (let p = 0; p < 12; p++) { try { const r = await fuzzReaders(10000, p); console.log(p, r.told, Math.round(r.slowest)); } catch (e: any) { console.log("FAULT", p, e.message.slice(0,3000), String(e.cause?.stack).slice(0,600)); } }
