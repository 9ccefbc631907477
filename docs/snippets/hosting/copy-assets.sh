npx digit-pad copy-assets public/digit-pad-assets
