// Command currencies writes the list of currencies by code and name from two sources that keep it well: ISO 4217 as in
// Debian's iso-codes, and the English names of Unicode's CLDR as in the npm package cldr-numbers-full.
//
//	currencies -iso /usr/share/iso-codes/json/iso_4217.json -cldr package/main/en/currencies.json > words/currency-names.txt
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
)

const header = `# Currencies: their ISO 4217 codes and English names, in the singular and the plural, and the code that each stands for.
# Written by generate/currencies from ISO 4217 (Debian iso-codes 4.15.0) and Unicode CLDR 48.2.0 (npm cldr-numbers-full).
# CLDR: Copyright © 1991-2025 Unicode, Inc., Unicode License v3. iso-codes: LGPL 2.1 or later; codes are facts of ISO 4217.
`

func main() {
	iso := flag.String("iso", "/usr/share/iso-codes/json/iso_4217.json", "ISO 4217 as in iso-codes")
	cldr := flag.String("cldr", "", "main/en/currencies.json of cldr-numbers-full")
	flag.Parse()
	if err := write(os.Stdout, *iso, *cldr); err != nil {
		fmt.Fprintln(os.Stderr, "currencies:", err)
		os.Exit(1)
	}
}

func write(out io.Writer, iso, cldr string) error {
	names := map[string]string{}
	if err := readISO(iso, names); err != nil {
		return err
	}
	if err := readCLDR(cldr, names); err != nil {
		return err
	}
	if _, err := io.WriteString(out, header); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if _, err := fmt.Fprintf(out, "%s\t%s\n", name, names[name]); err != nil {
			return err
		}
	}
	return nil
}

// readISO takes the codes; ISO's names are those of forms, not of running text.
func readISO(path string, names map[string]string) error {
	var file struct {
		Currencies []struct {
			Code string `json:"alpha_3"`
		} `json:"4217"`
	}
	if err := read(path, &file); err != nil {
		return err
	}
	for _, currency := range file.Currencies {
		if !strings.HasPrefix(currency.Code, "X") || territorial(currency.Code) {
			names[strings.ToLower(currency.Code)] = currency.Code
		}
	}
	return nil
}

// territorial says which of the codes that begin with X are money of a group of countries: the others are metals, tests
// and units of account.
func territorial(code string) bool {
	return slices.Contains([]string{"XAF", "XCD", "XOF", "XPF"}, code)
}

func readCLDR(path string, names map[string]string) error {
	var file struct {
		Main struct {
			English struct {
				Numbers struct {
					Currencies map[string]struct {
						One   string `json:"displayName-count-one"`
						Other string `json:"displayName-count-other"`
					} `json:"currencies"`
				} `json:"numbers"`
			} `json:"en"`
		} `json:"main"`
	}
	if err := read(path, &file); err != nil {
		return err
	}
	currencies := file.Main.English.Numbers.Currencies
	for _, code := range slices.Sorted(maps.Keys(currencies)) {
		for _, name := range []string{currencies[code].One, currencies[code].Other} {
			if usable(name) && names[strings.ToLower(name)] == "" {
				names[strings.ToLower(name)] = code
			}
		}
	}
	return nil
}

// usable leaves out names that nobody writes in a sentence, such as “Bosnia-Herzegovina dinars (1992–1994)”.
func usable(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && r != ' ' && r != '-' && r != '’'
	})
}

func read(path string, into any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
