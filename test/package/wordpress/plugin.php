<?php
/* Plugin of the test site. */

// WordPress reads no page on this machine and none at other ports than 80, 443 and 8080. Here it has to.
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter(
	'http_allowed_safe_ports',
	function ( $ports, $host, $url ) {
		return array( parse_url( $url, PHP_URL_PORT ) );
	},
	10,
	3
);

// As plugins for security do.
add_action(
	'send_headers',
	function () {
		if ( isset( $_GET['no-referrer'] ) ) {
			header( 'Referrer-Policy: no-referrer' );
		}
	}
);
