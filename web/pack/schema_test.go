package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// schemaRoot names both schemas of SCORM 1.2, since neither names the other.
const schemaRoot = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>
`

// TestManifestFollowsTheSchemas holds the manifest to the schemas of the standard,
// which tools/setup.sh fetches; manifests with one thing wrong do not follow them.
func TestManifestFollowsTheSchemas(t *testing.T) {
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("there is no xmllint")
	}
	from := filepath.Join("..", "..", "dist", ".scorm12")
	dir := t.TempDir()
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "ims_xml.xsd"} {
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			t.Skip("the schemas are not here; tools/setup.sh browser fetches them")
		}
		write(name, data)
	}
	write("root.xsd", []byte(schemaRoot))
	manifest, err := manifestOf("0123456789abcdef", []string{"boot.js", "a & b.txt", "index.html"})
	if err != nil {
		t.Fatal(err)
	}
	follows := func(data []byte) (bool, string) {
		write("imsmanifest.xml", data)
		cmd := exec.Command(lint, "--nonet", "--noout", "--schema", "root.xsd", "imsmanifest.xml")
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		return err == nil, string(out)
	}
	if ok, why := follows(manifest); !ok {
		t.Fatalf("the manifest does not follow the schemas:\n%s", why)
	}
	for wrong, change := range map[string][2]string{
		"no such kind of SCO":        {`scormtype="sco"`, `scormtype="game"`},
		"a resource of no type":      {`type="webcontent" `, ``},
		"an unknown attribute":       {`isvisible="true"`, `visible="true"`},
		"organisations left out":     {`<organizations default="hardcurrency">`, `<organisations default="hardcurrency">`},
		"a manifest without an id":   {`identifier="hardcurrency-0123456789abcdef" `, ``},
		"metadata after the content": {"  <metadata>\n    <schema>ADL SCORM</schema>\n    <schemaversion>1.2</schemaversion>\n  </metadata>\n", ""},
	} {
		altered := bytes.Replace(manifest, []byte(change[0]), []byte(change[1]), 1)
		if strings.HasPrefix(wrong, "metadata") {
			altered = bytes.Replace(altered, []byte("</manifest>"), []byte(change[0]+"</manifest>"), 1)
		}
		if bytes.Equal(altered, manifest) {
			t.Fatalf("%s: nothing was changed", wrong)
		}
		if ok, _ := follows(altered); ok {
			t.Errorf("%s: it follows the schemas all the same", wrong)
		}
	}
}
