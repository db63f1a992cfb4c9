package fit

// Weigh sums weighted signals, all in thousandths; the constant is the last weight.
func Weigh(weights, signals []int32) int32 {
	sum := int64(weights[len(weights)-1]) * 1000
	for i, s := range signals {
		sum += int64(weights[i]) * int64(s)
	}
	return int32(max(min(sum/1000, 20000), -20000))
}

// probabilities are those of log-odds of 0, 0.25, 0.5 … in ten-thousandths.
var probabilities = [...]int32{
	5000, 5622, 6225, 6792, 7311, 7773, 8176, 8520, 8808, 9047, 9241, 9399, 9526, 9627, 9707, 9770, 9820,
	9859, 9890, 9914, 9933, 9948, 9959, 9968, 9975, 9981, 9985, 9988, 9991, 9993, 9994, 9996, 9997,
}

// Permille is the probability, in thousandths, of log-odds in thousandths.
func Permille(logit int32) int32 {
	if logit < 0 {
		return 1000 - Permille(-logit)
	}
	step := int(logit / 250)
	if step >= len(probabilities)-1 {
		return 1000
	}
	low, high := probabilities[step], probabilities[step+1]
	return (low + (high-low)*(logit%250)/250 + 5) / 10
}
