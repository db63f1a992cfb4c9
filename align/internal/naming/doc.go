// Package naming compares names: of persons, of bodies and of places. Short forms, spellings and larger places around a
// place are one name; namesakes are not.
package naming
