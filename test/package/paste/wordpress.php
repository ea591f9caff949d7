<?php
/*
 * Puts the standard input through functions of WordPress, from its own files: php wordpress.php FOLDER FUNCTION…
 * Without a database: what these functions ask the rest of WordPress for is answered here.
 */
define( 'ABSPATH', "$argv[1]/" );
define( 'WPINC', 'wp-includes' );
function _x( $text ) {
	return $text;
}
foreach ( array( 'compat', 'plugin', 'functions', 'formatting', 'kses', 'shortcodes' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}
// An option that nobody has set.
add_filter( 'pre_option', '__return_empty_string' );

$text = stream_get_contents( STDIN );
foreach ( array_slice( $argv, 2 ) as $function ) {
	$text = $function( $text );
}
echo $text;
