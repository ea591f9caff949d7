<?php
/* The configuration of the site that site.sh starts. */
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'DATABASE_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';

define( 'WP_HOME', 'http://' . $_SERVER['HTTP_HOST'] );
define( 'WP_SITEURL', WP_HOME );

// Allows passwords for the REST API without HTTPS.
define( 'WP_ENVIRONMENT_TYPE', 'local' );

// Nothing is asked of wordpress.org, and no request of the site to itself disturbs the tests.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', 'localhost,127.0.0.1' );
define( 'DISABLE_WP_CRON', true );

require ABSPATH . 'wp-settings.php';
