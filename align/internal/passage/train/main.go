// The program train fits what the signals of package passage weigh.
//
//	go run ./align/internal/passage/train -stories FILE -exam FILE -o align/internal/passage/weights.txt
//
// It learns from two sorts of examples. The rules of the package say on unlabelled stories that two places contradict each
// other: what somebody who read those found is in judged.tsv, and most of it is wrong. In the pairs of the exam one fact was
// changed: there, the rules' finding that is right. Of each kind the changed facts weigh together plantedShare times what the
// natural ones do, so a score is what is to be expected where that many of the differences are such slips.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/crosscheck-go/crosscheck/align/internal/fit"
)

func main() {
	stories := flag.String("stories", "", "stories without labels, a line each")
	exam := flag.String("exam", "", "pairs of articles of which one had a fact changed, a line each")
	judged := flag.String("judged", "align/internal/passage/train/judged.tsv", "what was read of the findings on the stories; see fit.ReadJudged")
	dump := flag.Bool("findings", false, "write the findings on the stories that nobody has judged, and fit nothing")
	out := flag.String("o", "", "the file to write; standard output when empty")
	flag.Parse()
	if err := run(*stories, *exam, *judged, *out, *dump); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(stories, exam, judged, out string, dump bool) error {
	verdicts, err := fit.ReadJudged(judged)
	if err != nil {
		return err
	}
	natural, unread, err := naturalExamples(stories, verdicts)
	if err != nil {
		return err
	}
	if dump {
		_, err = os.Stdout.WriteString(unread)
		return err
	}
	planted, err := plantedExamples(exam)
	if err != nil {
		return err
	}
	if len(natural) == 0 || len(planted) == 0 {
		return fmt.Errorf("no finding of %s is judged, or none of %s is on a changed fact", stories, exam)
	}
	text := weightsOf(natural, planted)
	if out == "" {
		_, err = os.Stdout.WriteString(text)
		return err
	}
	return os.WriteFile(out, []byte(text), 0o644)
}
