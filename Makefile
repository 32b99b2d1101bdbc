# Only Go and make are needed; tests of PostgreSQL are skipped where it is not
# installed. See CONTRIBUTING.md for what the targets check.

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZ_SECONDS ?= 180

.PHONY: run assets e2e load test tamper check race fuzz cross arm64 bench bench-record soak-kill soak-faults measure build clean

# Build, and open the pages with the example reports.
run: build
	bin/parley demo --open

build:
	CGO_ENABLED=0 go build -trimpath -o bin/parley ./cmd/parley

# Committed files made of npm packages, again; needs npm.
assets:
	sh scripts/assets.sh

test:
	go test ./...

# What must hold besides the tests.
check:
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "not gofmt-clean:"; echo "$$unformatted"; exit 1; fi
	go vet ./...
	go run $(STATICCHECK) ./...
	go mod verify

# internal/extract starts no goroutine and takes minutes here; internal/ingest runs it in several at once.
# Nor do long tests that do one thing after the other run here (-short).
race:
	go test -race -short $$(go list ./... | grep -v /internal/extract$$)

# 10,000 random changes in rows and bytes on each data base; verify finds all.
tamper:
	PARLEY_TEST_CHANGES=10000 go test -count=1 -timeout 60m -run '^TestTampering$$' -v ./internal/store

# EIO, ENOSPC and SIGKILL at every FAULTS-th call of the kernel that writes, 1
# each of them; 500 random sequences of all that can be done to a record; a
# connection to PostgreSQL lost at a hundred messages. In memory where there is
# a disk of it: the faults are injected, the disk need not be slow as well.
FAULTS ?= 1
soak-faults: export TMPDIR = $(firstword $(wildcard /dev/shm) /tmp)
soak-faults:
	PARLEY_TEST_FAULTS=$(FAULTS) go test -count=1 -timeout 600m -run '^TestFaults$$' -v ./cmd/parley
	PARLEY_TEST_SEQUENCES=500 go test -count=1 -timeout 600m -run '^(TestSequences|TestConnectionLost)$$' -v ./internal/ingest

# FUZZ_SECONDS are shared among all fuzz targets.
fuzz:
	sh scripts/fuzz.sh $(FUZZ_SECONDS)

cross:
	sh scripts/cross.sh

# The golden results of the language engine, as an arm64 program under qemu.
arm64:
	sh scripts/arm64.sh

# The pages in a browser, as people use them; needs npm and Chromium.
e2e: build
	sh scripts/e2e.sh

# Figures on the development data beside the checkout (docs/measures.md).
measure:
	sh scripts/measure.sh

bench:
	go test -run '^$$' -bench . -benchmem ./...

# Adding, merging, searching and showing at 1,000, 10,000 … RECORD_REPORTS
# generated reports, on both data bases.
RECORD_REPORTS ?= 100000
bench-record:
	sh scripts/bench-record.sh $(RECORD_REPORTS)

# 50 readers and 5 reviewers while reports come in: errors, times, memory.
LOAD ?= -for 5m
load: build
	go run ./cmd/measure serve $(LOAD)

# KILLS at random moments while 2,000 reports are added and the record is made.
KILLS ?= 1000
soak-kill:
	PARLEY_TEST_KILLS=$(KILLS) PARLEY_TEST_KILLS_POSTGRES=$(KILLS) PARLEY_TEST_KILL_REPORTS=2000 \
		go test -count=1 -timeout 600m -run '^TestKilledRecord' -v ./internal/ingest

clean:
	rm -rf bin
