# The commands of the project; "make" alone lists them.

GO ?= go
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help play test web serve shots lint bench generate clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

play: ## install what is missing and open the game
	@tools/setup.sh play
	@echo "Building; the first time this takes a minute or two."
	@$(GO) run .

test: ## install what is missing and run every check and test
	@tools/test.sh

web: ## build the browser version into dist/web
	$(GO) run ./web/pack -out dist/web

serve: web ## build it and show it on this machine (PORT=8080)
	$(GO) run ./web/serve -dir dist/web -port $(PORT)

shots: ## draw every scene into dist/shots
	@tools/setup.sh test
	@tools/shots.sh

lint: ## formatting, vet and staticcheck alone
	@tools/test.sh format vet staticcheck

bench: ## the simulation's benchmarks
	CGO_ENABLED=0 $(GO) test -run '^$$' -bench . -benchmem ./sim/...

generate: ## draw the generated assets again from their sources
	assets/generate.sh
	$(GO) generate ./...

clean: ## remove everything that was built
	rm -rf dist
