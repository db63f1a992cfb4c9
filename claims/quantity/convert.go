package quantity

import (
	"fmt"
	"strings"
)

// The dimensions that need care.
const (
	temperature = "temperature"
	share       = "share"
)

// Dimension says what kind of thing a unit measures: “length”, “mass”, “share” for “%”, and for money its code, since
// exchange rates move. Compound units have compound dimensions, “length/time”. The dimension of a plain count is "", and
// that of a unit that is not known is the unit itself.
func Dimension(unit string) string {
	dimension, _ := dimensionOf(unit)
	return dimension
}

// dimensionOf returns the dimension of a unit and how many of the dimension's base it is.
func dimensionOf(unit string) (dimension string, factor float64) {
	if m, ok := measureOf(unit); ok {
		return m.dimension, m.factor
	}
	over, under, compound := strings.Cut(unit, "/")
	if !compound {
		return unit, 1
	}
	above, a := dimensionOf(over)
	below, b := dimensionOf(under)
	if above == "length" && below == "time" {
		return "speed", a / b
	}
	if above == "data" && below == "time" {
		return "data rate", a / b
	}
	return above + "/" + below, a / b
}

// measureOf finds a unit in the lists. Any length may be squared or cubed: “furlong²”.
func measureOf(unit string) (m measure, ok bool) {
	measures := tablesOnce().units.measures
	if m, ok = measures[unit]; ok {
		return m, true
	}
	if side, found := strings.CutSuffix(unit, "²"); found {
		m = measures[side]
		return measure{"area", m.factor * m.factor}, m.dimension == "length"
	}
	if side, found := strings.CutSuffix(unit, "³"); found {
		m = measures[side]
		return measure{"volume", m.factor * m.factor * m.factor}, m.dimension == "length"
	}
	return measure{}, false
}

// Convert returns the quantity in another unit of the same dimension, with its range and its precision. It fails when the
// two units do not measure the same.
func (q Quantity) Convert(unit string) (Quantity, error) {
	if Dimension(q.Unit) != Dimension(unit) {
		return q, &UnitError{From: q.Unit, To: unit}
	}
	_, from := dimensionOf(q.Unit)
	_, to := dimensionOf(unit)
	convert := func(value float64) float64 { return value * from / to }
	if Dimension(unit) == temperature {
		convert = func(value float64) float64 { return (value*from + zero(q.Unit) - zero(unit)) / to }
	}
	q.Value, q.High, q.Unit, q.Step = convert(q.Value), convert(q.High), unit, q.Step*from/to
	return q, nil
}

// zero returns the zero point of a scale of temperature, in kelvins.
func zero(unit string) float64 {
	switch unit {
	case "°C":
		return 273.15
	case "°F":
		return 459.67 * 5 / 9
	}
	return 0
}

// UnitError says that a unit cannot be converted into another.
type UnitError struct{ From, To string }

func (e *UnitError) Error() string {
	return fmt.Sprintf("%q is not of one dimension with %q", e.From, e.To)
}
