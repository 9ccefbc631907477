import 'digit-pad/inline'; // first
import 'digit-pad';
