import 'digit-pad/inline';
