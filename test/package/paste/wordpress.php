<?php
/*
 * Passes the standard input through functions of WordPress: php wordpress.php FOLDER FUNCTION…
 * It loads only the files of WordPress that define these functions. The translations and options that the functions ask
 * for are defined here, because the rest of WordPress needs a database.
 */
define( 'ABSPATH', "$argv[1]/" );
define( 'WPINC', 'wp-includes' );
function _x( $text ) {
	return $text;
}
foreach ( array( 'compat', 'plugin', 'functions', 'formatting', 'kses', 'shortcodes' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}
// Every option is empty, as if it had never been set.
add_filter( 'pre_option', '__return_empty_string' );

$text = stream_get_contents( STDIN );
foreach ( array_slice( $argv, 2 ) as $function ) {
	$text = $function( $text );
}
echo $text;
