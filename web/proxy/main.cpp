// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/run.hpp"

int main(int argc, char* argv[]) { return heliograph::proxy::cli::run(argc, argv); }
