mkdir -p public/digit-pad
cp -r node_modules/digit-pad/dist/digit-pad node_modules/digit-pad/dist/assets public/digit-pad/
