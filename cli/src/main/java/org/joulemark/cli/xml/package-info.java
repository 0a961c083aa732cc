/** What all XML that joulemark writes has in common. */
@NullMarked
package org.joulemark.cli.xml;

import org.jspecify.annotations.NullMarked;
