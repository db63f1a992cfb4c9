package program

import (
	"fmt"
	"runtime/debug"

	"github.com/crosscheck-go/crosscheck/align"
)

// Version says which version of a program this is, and which form of reports it writes.
func Version(name string) string {
	version := "unknown version"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" && version == "(devel)" {
				version = setting.Value
			}
		}
	}
	return fmt.Sprintf("%s %s, %s\n", name, version, align.Schema)
}
