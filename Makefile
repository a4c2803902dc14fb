# The commands of the project; "make" alone lists them.

GO ?= go
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help play test web single scorm serve shots lint bench bench-long generate clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

play: ## install what is missing and open the game
	@tools/setup.sh play
	@echo "Building; the first time this takes a minute or two."
	@$(GO) run .

test: ## install what is missing and run every check and test
	@tools/test.sh

web: ## build the browser version into dist/web
	$(GO) run ./web/pack -out dist/web

single: ## build one file that runs without a network
	$(GO) run ./web/pack -single dist/hardcurrency.html

scorm: ## build the SCORM 1.2 package for learning systems
	$(GO) run ./web/pack -scorm dist/hardcurrency-scorm12.zip

serve: web ## build it and show it on this machine (PORT=8080)
	$(GO) run ./web/serve -dir dist/web -port $(PORT)

shots: ## draw every scene into dist/shots
	@tools/setup.sh test
	@tools/shots.sh

lint: ## formatting, vet and staticcheck alone
	@tools/test.sh format vet staticcheck

bench: ## how fast the simulation is, here and in a browser's machine
	@CGO_ENABLED=0 $(GO) run ./cmd/lab bench
	@echo "js/wasm:"
	@GOOS=js GOARCH=wasm $(GO) run -exec tools/wasm-exec.sh ./cmd/lab bench

bench-long: ## tests that take too long for every day: 10,000 campaigns of random commands, saves on every evening
	CGO_ENABLED=0 $(GO) test -count=1 -timeout 60m ./sim -run '^TestRandomCampaigns$$' -campaigns 10000
	CGO_ENABLED=0 $(GO) test -count=1 -timeout 60m ./sim/save -run '^TestSavingChangesNothing$$' -heavy

generate: ## draw the generated assets again from their sources
	assets/generate.sh
	$(GO) generate ./...

clean: ## remove everything that was built
	rm -rf dist
