#!/usr/bin/env bash
# Runs the training's tests in their own environment: bash training/run-tests.sh [JUNIT_XML] [tests, or pytest's options]
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
environment="$(bash "$here/setup.sh")"
report=()
case "${1:-}" in
  *.xml) report=(--junitxml "$(realpath -m "$1")"); shift ;;
esac
cd "$here"
exec "$environment/bin/python" -m pytest -p no:cacheprovider "${report[@]}" "${@:-tests}"
