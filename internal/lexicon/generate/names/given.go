package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode"
)

const givenNamesComment = `
Given names, in lower case, and whether women (f), men (m) or both (fm) bear them.
Source: @faker-js/faker 10.6.0, MIT licence, its locales in Latin script; see LICENSES.txt.`

// export prints the given names of all locales that are written with Latin letters.
const export = `
import(process.argv[1]).then(({allLocales}) => {
	const names = [];
	for (const locale of Object.keys(allLocales).sort()) {
		const first = allLocales[locale].person?.first_name ?? {};
		for (const [key, gender] of [["female", "f"], ["male", "m"], ["generic", ""]])
			for (const name of first[key] ?? []) names.push([name, gender]);
	}
	console.log(JSON.stringify(names));
});`

func givenNames(module string) (map[string]string, error) {
	module, err := filepath.Abs(module)
	if err != nil {
		return nil, err
	}
	out, err := exec.Command("node", "-e", export, module).Output()
	if err != nil {
		return nil, fmt.Errorf("node: %w", err)
	}
	var names [][2]string
	if err := json.Unmarshal(out, &names); err != nil {
		return nil, fmt.Errorf("%s: %w", module, err)
	}
	given := map[string]string{}
	for _, name := range names {
		word := strings.ToLower(name[0])
		if !latinWord(word) || len(word) < 2 {
			continue
		}
		if name[1] == "" {
			name[1] = "fm"
		}
		if old := given[word]; old != "" && old != name[1] {
			name[1] = "fm"
		}
		given[word] = name[1]
	}
	return given, nil
}

func latinWord(word string) bool {
	for _, r := range word {
		if !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}
