/** Compiled from forms/mail/letter.mjml by forms/mail/buildLayout.ts; edit it there. */
export const letterLayout = {
  start: `<!doctype html>
<html lang="{{ locale }}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{ subject }}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root { color-scheme: light dark; }
.muted a { color: {{ light.muted }}; }
.hero a { color: {{ light.onAccent }}; }
@media only screen and (max-width: 480px) {
.hero h1 { font-size: 28px !important; }
.ticket .promise { font-size: 20px !important; }
.button table { width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
body, [role='article'] { background-color: {{ dark.paper }} !important; }
.ink div { color: {{ dark.ink }} !important; }
.accent div, .link a, .ink a { color: {{ dark.accent }} !important; }
.muted div, .muted a { color: {{ dark.muted }} !important; }
.button td, .button a { background: {{ dark.accent }} !important; color: {{ dark.onAccent }} !important; }
.line p { border-top-color: {{ dark.muted }} !important; }
.ticket table { border-color: {{ dark.accent }} !important; }
.ticket .promise { background: {{ dark.accent }} !important; color: {{ dark.onAccent }} !important; }
.ticket .slip { border-top-color: {{ dark.paper }} !important; }
.ticket .slip, .ticket .slip a { color: {{ dark.ink }} !important; }
}
</style>
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
</head>
<body  style="word-spacing:normal;background-color:{{ light.paper }};">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{ preheader }}</div>
<div
aria-label="{{ subject }}" aria-roledescription="email" role="article" lang="{{ locale }}" dir="ltr" style="word-spacing:normal;background-color:{{ light.paper }};"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:20px 24px 16px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:552px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="accent link" style="font-size:0px;padding:0;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;font-weight:700;line-height:40px;text-align:left;color:{{ light.accent }};"
>{{ mark }}<a href="{{ home }}" style="color:{{ light.accent }};text-decoration:none">{{ shop }}</a></div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
`,
  hero: `<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" bgcolor="{{ light.accent }}" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="background:{{ light.accent }};background-color:{{ light.accent }};margin:0px auto;max-width:600px;border-radius:12px;overflow:hidden;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:{{ light.accent }};background-color:{{ light.accent }};width:100%;border-collapse:separate;"
>
<tbody>
<tr>
<td
style="border-radius:12px;direction:ltr;font-size:0px;padding:0;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" style="font-size:0px;padding:0;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:0;line-height:0;text-align:left;color:{{ light.ink }};"
><img src="{{ picture }}" alt="" width="{{ width }}" height="{{ height }}" style="display:block;width:100%;max-width:{{ width }}px;height:auto;border-radius:12px 12px 0 0"></div>
</td>
</tr>
<tr>
<td
align="center" class="hero" style="font-size:0px;padding:12px 24px 32px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:34px;font-weight:700;line-height:1.15;text-align:center;color:{{ light.onAccent }};"
><h1 style="margin:0;font-size:34px;font-weight:inherit;line-height:inherit;word-break:break-word">{{ words }}</h1></div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
`,
  body: `<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:24px 24px 32px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:552px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
`,
  heading1: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:28px;font-weight:700;line-height:1.2;text-align:left;color:{{ light.ink }};"
><h1 style="margin:0;font-size:inherit;font-weight:inherit;line-height:inherit">{{ words }}</h1></div>
</td>
</tr>
`,
  heading2: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:8px 0 12px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:21px;font-weight:700;line-height:1.3;text-align:left;color:{{ light.ink }};"
><h2 style="margin:0;font-size:inherit;font-weight:inherit;line-height:inherit">{{ words }}</h2></div>
</td>
</tr>
`,
  heading3: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:4px 0 8px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;font-weight:700;line-height:1.5;text-align:left;color:{{ light.ink }};"
><h3 style="margin:0;font-size:inherit;font-weight:inherit;line-height:inherit">{{ words }}</h3></div>
</td>
</tr>
`,
  paragraph: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.ink }};"
>{{ words }}</div>
</td>
</tr>
`,
  list: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.ink }};"
><ul style="margin:0;padding:0 0 0 24px">{{ items }}</ul></div>
</td>
</tr>
`,
  numbered: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.ink }};"
><ol start="{{ from }}" style="margin:0;padding:0 0 0 28px">{{ items }}</ol></div>
</td>
</tr>
`,
  picture: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:8px 0 24px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.ink }};"
><img src="{{ source }}" alt="{{ alt }}" width="{{ width }}" style="display:block;width:100%;max-width:{{ width }}px;height:auto;border-radius:8px"></div>
</td>
</tr>
`,
  sized: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:8px 0 24px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.ink }};"
><img src="{{ source }}" alt="{{ alt }}" width="{{ width }}" height="{{ height }}" style="display:block;width:100%;max-width:{{ width }}px;height:auto;border-radius:8px"></div>
</td>
</tr>
`,
  button: `<tr>
<td
align="left" class="button" style="font-size:0px;padding:8px 0 24px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="{{ light.accent }}" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:16px 28px;background:{{ light.accent }};" valign="middle"
>
<a
href="{{ link }}" style="display:inline-block;background:{{ light.accent }};color:{{ light.onAccent }};font-family:{{ font }};font-size:17px;font-weight:700;line-height:1.2;margin:0;text-decoration:none;text-transform:none;padding:16px 28px;mso-padding-alt:0px;border-radius:8px;" target="_blank"
>
{{ words }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
`,
  survey: `<tr>
<td
align="left" class="link" style="font-size:0px;padding:0 0 4px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:left;color:{{ light.accent }};"
><a href="{{ link }}" style="display:inline-block;padding:12px 0;color:{{ light.accent }}">{{ words }}</a></div>
</td>
</tr>
`,
  voucher: `<tr>
<td
align="center" class="ticket" style="font-size:0px;padding:8px 0 24px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:17px;line-height:1.5;text-align:center;color:{{ light.ink }};"
><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:400px;margin:0 auto;border:2px solid {{ light.accent }};border-radius:16px;border-collapse:separate"><tr><td class="promise" align="center" style="padding:20px 16px;border-radius:13px 13px 0 0;background:{{ light.accent }};color:{{ light.onAccent }};font-size:24px;font-weight:700;line-height:1.25">{{ title }}{{ gift }}</td></tr><tr><td class="slip" align="center" style="padding:20px 16px 24px;border-top:2px dashed {{ light.paper }};color:{{ light.ink }}"><a href="{{ page }}" style="color:{{ light.ink }};text-decoration:none"><img src="{{ picture }}" alt="{{ scan }}" width="176" height="176" style="display:block;margin:0 auto;border:0;border-radius:8px;background:#ffffff;color:#000000"><span class="code" style="display:inline-block;padding:12px 0 8px;font-family:Menlo,Consolas,monospace;font-size:26px;font-weight:700;letter-spacing:1px;line-height:1.2">{{ code }}</span></a><br /><strong>{{ until }}</strong><br /><span style="font-size:14px">{{ terms }}</span></td></tr></table></div>
</td>
</tr>
`,
  divider: `<tr>
<td
align="center" class="line" style="font-size:0px;padding:16px 0;word-break:break-word;"
>
<p
style="border-top:solid 1px {{ light.muted }};font-size:1px;margin:0px auto;width:100%;"
>
</p>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px {{ light.muted }};font-size:1px;margin:0px auto;width:552px;" role="presentation" width="552px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
</td>
</tr>
`,
  address: `<tr>
<td
align="left" class="muted" style="font-size:0px;padding:0 0 12px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:14px;line-height:1.5;text-align:left;color:{{ light.muted }};"
>{{ words }}<br /><a href="{{ link }}" style="word-break:break-all">{{ link }}</a></div>
</td>
</tr>
`,
  why: `<tr>
<td
align="left" class="muted" style="font-size:0px;padding:0 0 12px;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:14px;line-height:1.5;text-align:left;color:{{ light.muted }};"
>{{ why }} <a href="{{ unsubscribe }}">{{ leave }}</a> · <a href="{{ preferences }}">{{ choices }}</a></div>
</td>
</tr>
`,
  end: `<tr>
<td
align="left" class="muted" style="font-size:0px;padding:0;word-break:break-word;"
>
<div
style="font-family:{{ font }};font-size:14px;line-height:1.5;text-align:left;color:{{ light.muted }};"
>{{ shop }}, {{ address }}{{ stores }}<br /><a href="{{ notice }}">{{ privacy }}</a></div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>
`,
};
