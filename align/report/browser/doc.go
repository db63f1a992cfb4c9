// Package browser tests the pages of align/report in a real browser. It is a module of its own, so that nobody who imports the
// report pulls in what drives a browser. The tests need Chromium, and axe-core, whose file axe.min.js the environment variable
// AXE names; without it they are skipped, save where CI is set. .ci/run installs both where they are missing.
package browser
