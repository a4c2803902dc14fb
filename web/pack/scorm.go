package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// scormPackage is a SCORM 1.2 package: the site with a manifest for learning
// systems, and the script that talks to them.
func scormPackage(g *game) ([]byte, error) {
	files, err := g.files(kindScorm)
	if err != nil {
		return nil, err
	}
	page, err := replace(files["index.html"], "<!-- manifest -->\n", "")
	if err != nil {
		return nil, err
	}
	const boot = `<script defer src="boot.js"></script>`
	if files["index.html"], err = replace(page, boot, `<script defer src="scorm.js"></script>`+"\n"+boot); err != nil {
		return nil, err
	}
	names := slices.Sorted(maps.Keys(files))
	manifest, err := manifestOf(g.meta.ID, names)
	if err != nil {
		return nil, err
	}
	files[manifestName] = manifest

	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	// The manifest stands first, and no entry has a time.
	for _, name := range append([]string{manifestName}, names...) {
		method := zip.Deflate
		if strings.HasSuffix(name, ".gz") {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

const manifestName = "imsmanifest.xml"

// manifestOf names every file of the package, as the standard wants: one
// organisation with one item, one resource that starts at index.html.
func manifestOf(id string, names []string) ([]byte, error) {
	var list strings.Builder
	for _, name := range names {
		list.WriteString("      <file href=\"")
		if err := xml.EscapeText(&list, []byte(name)); err != nil {
			return nil, err
		}
		list.WriteString("\"/>\n")
	}
	return fmt.Appendf(nil, manifestText, id, list.String()), nil
}

// manifestText follows the content packaging schema 1.1.2 and the ADL extension of
// SCORM 1.2; its elements stand in the order that the schema prescribes.
const manifestText = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="hardcurrency-%s" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="hardcurrency">
    <organization identifier="hardcurrency">
      <title>Hard Currency</title>
      <item identifier="campaign" identifierref="game" isvisible="true">
        <title>Hard Currency</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="game" type="webcontent" adlcp:scormtype="sco" href="index.html">
%s    </resource>
  </resources>
</manifest>
`
