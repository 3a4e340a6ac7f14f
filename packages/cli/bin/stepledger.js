#!/usr/bin/env node
// A file of its own, which is there before the first build: a package manager links only what it finds.
import '../dist/main.js'
