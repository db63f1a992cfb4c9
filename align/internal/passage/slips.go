package passage

import (
	"strconv"
	"strings"
)

// sameMantissa is the number of digits that two values of different magnitude have, trailing zeros left out, when these
// are the same; else 0. Five is no slip for fifty: one digit tells something only beside “thousand”, “million”.
func sameMantissa(x, y float64) int32 {
	one, other := digits(x), digits(y)
	if one != other || x == y || len(one) == 1 && max(x, y) < 1000*min(x, y) {
		return 0
	}
	return int32(min(len(one), 4))
}

// digits are the significant digits of a value, from the first to the last that is not zero.
func digits(value float64) string {
	text := strconv.FormatFloat(value, 'e', -1, 64)
	mantissa, _, _ := strings.Cut(text, "e")
	return strings.ReplaceAll(mantissa, ".", "")
}
