import 'digit-pad';

document.body.append(document.createElement('digit-pad'));
