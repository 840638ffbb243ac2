// Emscripten gives a program an environment of its own; the tests look at that of node (WIJZER_ALL, WIJZER_READS).
Module['preRun'] = () => Object.assign(ENV, process.env)
