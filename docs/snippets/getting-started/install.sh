npm install digit-pad
