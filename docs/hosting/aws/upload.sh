#!/usr/bin/env bash
# Puts a site onto S3: upload.sh FOLDER BUCKET. The headers but the types come from CloudFront's two policies.
# CloudFront compresses files up to 10 MB only, so that ort.wasm is uploaded compressed.
set -euo pipefail
site="${1%/}" bucket="s3://$2"

aws s3 sync "$site" "$bucket" --exclude '*.mjs' --exclude '*.wasm' --exclude '*.onnx'
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.mjs' --content-type text/javascript
aws s3 sync "$site" "$bucket" --exclude '*' --include '*.onnx' --content-type application/octet-stream

find "$site" -name '*.wasm' | while read -r wasm; do
  gzip --best --stdout "$wasm" | aws s3 cp - "$bucket/${wasm#"$site"/}" --content-type application/wasm --content-encoding gzip
done
