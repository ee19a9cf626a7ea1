/**
 * What was found out about the incidents of the real system, as table, as JSON and as pages. Only texts are made here.
 */
package dev.hangover.scenarios.incidents;
