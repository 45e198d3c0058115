/// Owns the code lists: kinds of thread, contents, scenes, requesters, methods, professions and
/// types of organization. It promises that a list never changes while the application runs and that
/// every stored code can be told by the version of the list it came from. Nobody else knows where
/// the lists are kept or how they are written down.
@NullMarked
package org.hashi.codelist;

import org.jspecify.annotations.NullMarked;
