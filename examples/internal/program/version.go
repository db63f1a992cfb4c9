package program

import (
	"cmp"
	"fmt"
	"runtime/debug"

	"github.com/crosscheck-go/crosscheck/align"
)

// ModuleVersion is the version from which a program was built: that of the module, or the commit; "" when it is not known.
func ModuleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	if info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			return setting.Value
		}
	}
	return ""
}

// Version says which version of a program this is, and which form of reports it writes.
func Version(name string) string {
	return fmt.Sprintf("%s %s, %s\n", name, cmp.Or(ModuleVersion(), "of an unknown version"), align.Schema)
}
