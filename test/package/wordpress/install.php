<?php
/*
 * Installs WordPress with users of three roles: install.php FOLDER HOST
 * Prints JSON: the address of the site, and the users by their roles, which are also their names. Each user has a password
 * for people and one for programs.
 */
list( , $folder, $host ) = $argv;
$_SERVER['HTTP_HOST']       = $host;
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define( 'WP_INSTALLING', true );

$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'DATABASE_SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress' );

require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'A site', 'administrator', 'administrator@example.org', true, '', wp_generate_password() );
// Avatars come from another server.
update_option( 'show_avatars', 0 );

$users = array();
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	$password = wp_generate_password();
	$id       = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $password,
			'role'       => $role,
		)
	);
	list( $for_requests ) = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'tests' ) );
	$users[ $role ] = array(
		'password'    => $password,
		'forRequests' => $for_requests,
	);
}
echo json_encode(
	array(
		'origin' => home_url(),
		'users'  => $users,
	)
), "\n";
