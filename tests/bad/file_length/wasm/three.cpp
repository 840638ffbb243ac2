one [
two ;
three
