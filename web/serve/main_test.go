package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func get(t *testing.T, target string) *http.Response {
	t.Helper()
	files := fstest.MapFS{
		"index.html":           {Data: []byte("<!doctype html><title>root</title>")},
		"boot.js":              {Data: []byte("'use strict';")},
		"style.css":            {Data: []byte("body{}")},
		"favicon.svg":          {Data: []byte("<svg/>")},
		"hardcurrency.wasm.gz": {Data: []byte("\x1f\x8b\x08\x00")},
		"game.wasm":            {Data: []byte("\x00asm")},
		"bare/file.txt":        {Data: []byte("x")},
		"sub/index.html":       {Data: []byte("<!doctype html><title>sub</title>")},
	}
	rec := httptest.NewRecorder()
	handler(files).ServeHTTP(rec, httptest.NewRequest(http.MethodGet, target, nil))
	return rec.Result()
}

func TestTypes(t *testing.T) {
	for target, want := range map[string]string{
		"/":                         "text/html; charset=utf-8",
		"/sub/":                     "text/html; charset=utf-8",
		"/boot.js":                  "text/javascript; charset=utf-8",
		"/style.css":                "text/css; charset=utf-8",
		"/favicon.svg":              "image/svg+xml",
		"/game.wasm":                "application/wasm",
		"/hardcurrency.wasm.gz?v=1": "application/gzip",
	} {
		res := get(t, target)
		if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != want {
			t.Errorf("%s: %d, type %q; want 200, %q", target, res.StatusCode, res.Header.Get("Content-Type"), want)
		}
		// The page counts bytes: the file must come as it is.
		if enc := res.Header.Get("Content-Encoding"); enc != "" {
			t.Errorf("%s: Content-Encoding %q", target, enc)
		}
		if res.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: Cache-Control %q", target, res.Header.Get("Cache-Control"))
		}
	}
}

func TestNotFound(t *testing.T) {
	for _, target := range []string{"/none.js", "/bare/", "/../main.go", "/..%2fmain.go", "/sub/../../main_test.go"} {
		if res := get(t, target); res.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d, want 404", target, res.StatusCode)
		}
	}
}

func TestServeNeedsFolder(t *testing.T) {
	err := serve(t.TempDir()+"/none", 0)
	if err == nil || !strings.Contains(err.Error(), "make web") {
		t.Errorf("error %v, want one that says how to build the folder", err)
	}
}
