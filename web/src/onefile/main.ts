/** The page of the edition in one file: the same as that of the site, also in a frame of another page. */
import '../embed/asked'
import '../main'
import '../embed/framed'
