// Package i18n turns keys into sentences and numbers into figures. Catalogues
// are JSON files of flat keys, one a domain, merged by language:
//
//	locales/en/ui.json      {"ui.close": "Close"}
//	locales/en/scheme.json  {"scheme.coal.vessels": "{n|one:# vessel|other:# vessels}"}
//
// A message may hold placeholders, {name}, and plurals, {n|one:...|other:...},
// in which # stands for the number. "{{" and "}}" are literal braces. Keys are
// checked strictly: an unknown key shows as itself and is found by Audit.
//
// It imports only the standard library. The bytes come from an fs.FS, which
// package assets provides.
package i18n
