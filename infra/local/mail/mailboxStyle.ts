/** The mailbox page's stylesheet: system fonts, one accent, multiples of four pixels, light and dark, one column on a phone. */
export const mailboxStyle = `
:root{color-scheme:light dark;--ground:#f6f5f2;--sheet:#fff;--ink:#1d1c1a;--soft:#6a6760;--line:#e3e0d9;--accent:#0b6b57;--chosen:#e6f1ee;
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ground:#161615;--sheet:#201f1e;--ink:#efede8;--soft:#a5a198;--line:#36342f;--accent:#6fcfb6;--chosen:#20332e}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);display:grid;grid-template-columns:360px 1fr;grid-template-rows:auto 1fr;height:100dvh}
a{color:inherit;text-decoration:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.bar{grid-column:1/-1;display:flex;gap:16px;align-items:center;padding:8px 16px;background:var(--sheet);border-bottom:1px solid var(--line)}
.bar h1{font-size:16px;margin:0;white-space:nowrap}
.bar form{margin-left:auto;flex:0 1 320px;min-width:0}
.bar input{width:100%;min-height:40px;padding:8px 12px;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:8px}
.list{margin:0;padding:0;list-style:none;overflow:auto;border-right:1px solid var(--line)}
.list a{display:block;padding:12px 16px;border-bottom:1px solid var(--line)}
.list a:hover{background:var(--sheet)}
.list a[aria-current]{background:var(--chosen);box-shadow:inset 3px 0 var(--accent)}
.row{display:flex;gap:12px;justify-content:space-between;font-size:14px;color:var(--soft)}
.row span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.row time{flex:none}
.subject{display:block;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.excerpt{display:block;font-size:14px;color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.mail{display:flex;flex-direction:column;min-width:0;min-height:0;background:var(--sheet)}
.mail header{padding:16px 24px 0}
.mail h2{font-size:22px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}
.mail header p{margin:0;font-size:14px;color:var(--soft);overflow-wrap:anywhere}
.tags{display:flex;flex-wrap:wrap;gap:4px 8px;margin:8px 0 0;padding:0;list-style:none;font-size:14px;color:var(--soft)}
.tags li{padding:0 8px;border:1px solid var(--line);border-radius:8px;overflow-wrap:anywhere}
.views{display:flex;gap:4px;padding:8px 20px 0;border-bottom:1px solid var(--line);overflow-x:auto}
.views a{flex:none;padding:8px 12px;min-height:44px;font-size:14px;border-bottom:2px solid transparent;color:var(--soft)}
.views a[aria-current]{color:var(--ink);border-color:var(--accent);font-weight:600}
.back{display:none}
iframe{flex:1;width:100%;min-height:0;border:0}
.text{flex:1;margin:0;padding:24px;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;max-width:72ch}
.text a{color:var(--accent);text-decoration:underline}
.raw{font:14px/1.5 ui-monospace,"Cascadia Mono",Menlo,monospace;max-width:none}
.fields{flex:1;margin:0;padding:16px 24px;overflow:auto;display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;align-content:start;font-size:14px}
.fields dt{color:var(--soft)}
.fields dd{margin:0;overflow-wrap:anywhere}
.empty{margin:auto;padding:24px;text-align:center;color:var(--soft);max-width:40ch}
.empty strong{display:block;color:var(--ink);font-size:22px}
@media (max-width:720px){
body{grid-template-columns:minmax(0,1fr)}
.list{border:0}
.reading .list,.nothing .list,.choosing .mail,.reading .bar{display:none}
.reading .mail{grid-row:1/-1}
.mail header{padding:8px 16px 0}
.views{padding:4px 8px 0}
.back{display:inline-flex;align-items:center;min-height:44px;color:var(--accent);font-size:14px}
.text,.fields{padding:16px}
.fields{grid-template-columns:minmax(0,1fr);gap:0}
.fields dd{margin-bottom:8px}
.bar{padding:8px 16px}
}`;
