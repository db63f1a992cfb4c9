package numeral

import (
	"math"
	"strconv"
)

// times multiplies as decimal numbers are: 8.2 million is 8,200,000, while the product of the two float64 is less.
func times(value, by float64) float64 {
	product := value * by
	if whole := math.Round(product); math.Abs(product-whole) <= math.Abs(whole)*1e-15 {
		return whole
	}
	if powerOfTen(by) == by {
		return TimesPowerOfTen(value, int(math.Round(math.Log10(by))))
	}
	return product
}

// powerOfTen returns the power of ten that is nearest to a value greater than 0.
func powerOfTen(value float64) float64 { return math.Pow10(int(math.Round(math.Log10(value)))) }

// TimesPowerOfTen moves the decimal point of a number as it is written: a product of two binary numbers could be off in
// the last digit, and then would not be read back as it was. What is too large becomes infinite.
func TimesPowerOfTen(value float64, power int) float64 {
	written := strconv.AppendFloat(nil, value, 'f', -1, 64)
	written = strconv.AppendInt(append(written, 'e'), int64(power), 10)
	moved, _ := strconv.ParseFloat(string(written), 64)
	return moved
}

// round returns the float64 nearest to a value that is a multiple of a power of ten below one.
func round(value, step float64) float64 {
	return TimesPowerOfTen(math.Round(value/step), int(math.Round(math.Log10(step))))
}
