using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.EnsureSchema(
                name: "assessment");

            migrationBuilder.EnsureSchema(
                name: "enrolments");

            migrationBuilder.EnsureSchema(
                name: "certificates");

            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.EnsureSchema(
                name: "notifications");

            migrationBuilder.EnsureSchema(
                name: "paths");

            migrationBuilder.EnsureSchema(
                name: "progress");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "notifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    html = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "media_file",
                schema: "paths",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_media_file", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "register_entry",
                schema: "certificates",
                columns: table => new
                {
                    serial = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    seal = table.Column<string>(type: "text", nullable: false),
                    qr_payload = table.Column<string>(type: "text", nullable: false),
                    qr_seal = table.Column<string>(type: "text", nullable: false),
                    key_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_by = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_entry", x => x.serial);
                });

            migrationBuilder.CreateTable(
                name: "structure",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    town = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_structure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_path",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    current_version_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_path", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                schema: "accounts",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                schema: "accounts",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                schema: "accounts",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                schema: "accounts",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => new { x.person_id, x.role });
                    table.ForeignKey(
                        name: "fk_appointment_account_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "person",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    family_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.ForeignKey(
                        name: "fk_person_account_id",
                        column: x => x.id,
                        principalSchema: "accounts",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "path_version",
                schema: "paths",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    themes = table.Column<List<string>>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    header = table.Column<PathHeader>(type: "jsonb", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    search_vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "setweight(to_tsvector('public.fr_unaccent'::regconfig, title), 'A') || to_tsvector('public.fr_unaccent'::regconfig, search_text)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_path_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_path_version_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assignment",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignment_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assignment_structure_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "accounts",
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assignment_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "help_request",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_help_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_help_request_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership",
                schema: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_membership_structure_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "accounts",
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pack",
                schema: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    missing = table.Column<int>(type: "integer", nullable: false),
                    file_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pack", x => x.id);
                    table.ForeignKey(
                        name: "fk_pack_person_requested_by",
                        column: x => x.requested_by,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_pack_structure_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "accounts",
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                schema: "enrolments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<int>(type: "integer", nullable: false),
                    visible_to_structure = table.Column<bool>(type: "boolean", nullable: false),
                    enrolled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    programme_accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolment", x => x.id);
                    table.UniqueConstraint("ak_enrolment_structure_id_id_person_id", x => new { x.structure_id, x.id, x.person_id });
                    table.ForeignKey(
                        name: "fk_enrolment_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_enrolment_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "accounts",
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_enrolment_structure_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "accounts",
                        principalTable: "structure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_enrolment_training_path_path_id",
                        column: x => x.path_id,
                        principalSchema: "paths",
                        principalTable: "training_path",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "path_module",
                schema: "paths",
                columns: table => new
                {
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_path_module", x => new { x.path_version_id, x.stable_id });
                    table.ForeignKey(
                        name: "fk_path_module_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sheet",
                schema: "paths",
                columns: table => new
                {
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sheet", x => new { x.path_version_id, x.stable_id });
                    table.ForeignKey(
                        name: "fk_sheet_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "step",
                schema: "paths",
                columns: table => new
                {
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stable_id = table.Column<string>(type: "text", nullable: false),
                    module_id = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    screens = table.Column<List<string>>(type: "text[]", nullable: false),
                    sanitiser_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step", x => new { x.path_version_id, x.stable_id });
                    table.ForeignKey(
                        name: "fk_step_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate",
                schema: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate", x => x.id);
                    table.UniqueConstraint("ak_certificate_structure_id_id_person_id", x => new { x.structure_id, x.id, x.person_id });
                    table.ForeignKey(
                        name: "fk_certificate_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_certificate_path_version_path_version_id",
                        column: x => x.path_version_id,
                        principalSchema: "paths",
                        principalTable: "path_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "note",
                schema: "progress",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note", x => new { x.enrolment_id, x.step_id, x.field });
                    table.ForeignKey(
                        name: "fk_note_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "path_progress",
                schema: "progress",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    steps_done = table.Column<int>(type: "integer", nullable: false),
                    minutes_credited = table.Column<int>(type: "integer", nullable: false),
                    last_step_id = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_path_progress", x => x.enrolment_id);
                    table.ForeignKey(
                        name: "fk_path_progress_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "progress_event",
                schema: "progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    screen = table.Column<int>(type: "integer", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_event_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "quiz_attempt",
                schema: "assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    asked = table.Column<List<AskedQuestion>>(type: "jsonb", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    right = table.Column<int>(type: "integer", nullable: true),
                    passed = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quiz_attempt", x => x.id);
                    table.UniqueConstraint("ak_quiz_attempt_structure_id_id_person_id", x => new { x.structure_id, x.id, x.person_id });
                    table.ForeignKey(
                        name: "fk_quiz_attempt_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "step_progress",
                schema: "progress",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_id = table.Column<string>(type: "text", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    screen = table.Column<int>(type: "integer", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step_progress", x => new { x.enrolment_id, x.step_id });
                    table.ForeignKey(
                        name: "fk_step_progress_enrolment_structure_id_enrolment_id_person_id",
                        columns: x => new { x.structure_id, x.enrolment_id, x.person_id },
                        principalSchema: "enrolments",
                        principalTable: "enrolment",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate_holder",
                schema: "certificates",
                columns: table => new
                {
                    certificate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    printed_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_holder", x => x.certificate_id);
                    table.ForeignKey(
                        name: "fk_certificate_holder_certificate_structure_id_certificate_id_",
                        columns: x => new { x.structure_id, x.certificate_id, x.person_id },
                        principalSchema: "certificates",
                        principalTable: "certificate",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer",
                schema: "assessment",
                columns: table => new
                {
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<string>(type: "text", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    options = table.Column<string[]>(type: "text[]", nullable: false),
                    chosen_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer", x => new { x.attempt_id, x.question_id });
                    table.ForeignKey(
                        name: "fk_answer_quiz_attempt_structure_id_attempt_id_person_id",
                        columns: x => new { x.structure_id, x.attempt_id, x.person_id },
                        principalSchema: "assessment",
                        principalTable: "quiz_attempt",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_event",
                schema: "assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question_id = table.Column<string>(type: "text", nullable: false),
                    options = table.Column<string[]>(type: "text[]", nullable: false),
                    chosen_at = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_event_quiz_attempt_structure_id_attempt_id_person_id",
                        columns: x => new { x.structure_id, x.attempt_id, x.person_id },
                        principalSchema: "assessment",
                        principalTable: "quiz_attempt",
                        principalColumns: new[] { "structure_id", "id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "accounts",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "accounts",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                schema: "accounts",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                schema: "accounts",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                schema: "accounts",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_structure_id_attempt_id_person_id",
                schema: "assessment",
                table: "answer",
                columns: new[] { "structure_id", "attempt_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_event_attempt_id",
                schema: "assessment",
                table: "answer_event",
                column: "attempt_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_event_structure_id_attempt_id_person_id",
                schema: "assessment",
                table: "answer_event",
                columns: new[] { "structure_id", "attempt_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_path_id",
                schema: "enrolments",
                table: "assignment",
                column: "path_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_person_id",
                schema: "enrolments",
                table: "assignment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignment_structure_id_person_id_path_id",
                schema: "enrolments",
                table: "assignment",
                columns: new[] { "structure_id", "person_id", "path_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_person_id_at",
                schema: "accounts",
                table: "audit_entry",
                columns: new[] { "person_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_structure_id_at",
                schema: "accounts",
                table: "audit_entry",
                columns: new[] { "structure_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_enrolment_id",
                schema: "certificates",
                table: "certificate",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_path_version_id",
                schema: "certificates",
                table: "certificate",
                column: "path_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_person_id_path_version_id_period",
                schema: "certificates",
                table: "certificate",
                columns: new[] { "person_id", "path_version_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_serial",
                schema: "certificates",
                table: "certificate",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificate_structure_id_enrolment_id_person_id",
                schema: "certificates",
                table: "certificate",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_holder_person_id",
                schema: "certificates",
                table: "certificate_holder",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_holder_structure_id_certificate_id_person_id",
                schema: "certificates",
                table: "certificate_holder",
                columns: new[] { "structure_id", "certificate_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_path_id",
                schema: "enrolments",
                table: "enrolment",
                column: "path_id");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_path_version_id",
                schema: "enrolments",
                table: "enrolment",
                column: "path_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_enrolment_person_id_path_id_period",
                schema: "enrolments",
                table: "enrolment",
                columns: new[] { "person_id", "path_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_help_request_person_id",
                schema: "accounts",
                table: "help_request",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_to_kind_created_at",
                schema: "notifications",
                table: "mail",
                columns: new[] { "to", "kind", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_person_id",
                schema: "accounts",
                table: "membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_structure_id_person_id_role",
                schema: "accounts",
                table: "membership",
                columns: new[] { "structure_id", "person_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_note_structure_id_enrolment_id_person_id",
                schema: "progress",
                table: "note",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pack_requested_by",
                schema: "certificates",
                table: "pack",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_pack_structure_id_requested_at",
                schema: "certificates",
                table: "pack",
                columns: new[] { "structure_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_path_progress_person_id",
                schema: "progress",
                table: "path_progress",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_path_progress_structure_id",
                schema: "progress",
                table: "path_progress",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "ix_path_progress_structure_id_enrolment_id_person_id",
                schema: "progress",
                table: "path_progress",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_path_version_path_id_number",
                schema: "paths",
                table: "path_version",
                columns: new[] { "path_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_path_version_search_vector",
                schema: "paths",
                table: "path_version",
                column: "search_vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_progress_event_enrolment_id",
                schema: "progress",
                table: "progress_event",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_event_structure_id_enrolment_id_person_id",
                schema: "progress",
                table: "progress_event",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_quiz_attempt_enrolment_id_step_id_number",
                schema: "assessment",
                table: "quiz_attempt",
                columns: new[] { "enrolment_id", "step_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quiz_attempt_open",
                schema: "assessment",
                table: "quiz_attempt",
                columns: new[] { "enrolment_id", "step_id" },
                unique: true,
                filter: "submitted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_attempt_person_id",
                schema: "assessment",
                table: "quiz_attempt",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_quiz_attempt_structure_id_enrolment_id_person_id",
                schema: "assessment",
                table: "quiz_attempt",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_step_path_version_id_position",
                schema: "paths",
                table: "step",
                columns: new[] { "path_version_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_step_progress_structure_id_enrolment_id_person_id",
                schema: "progress",
                table: "step_progress",
                columns: new[] { "structure_id", "enrolment_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_structure_name_town",
                schema: "accounts",
                table: "structure",
                columns: new[] { "name", "town" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_path_slug",
                schema: "paths",
                table: "training_path",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "account_login",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "account_passkey",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "account_token",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "answer",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "answer_event",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "appointment",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "assignment",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "audit_entry",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "certificate_holder",
                schema: "certificates");

            migrationBuilder.DropTable(
                name: "data_protection_key",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "help_request",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "notifications");

            migrationBuilder.DropTable(
                name: "media_file",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "membership",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "note",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "pack",
                schema: "certificates");

            migrationBuilder.DropTable(
                name: "path_module",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "path_progress",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "progress_event",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "register_entry",
                schema: "certificates");

            migrationBuilder.DropTable(
                name: "sheet",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "step",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "step_progress",
                schema: "progress");

            migrationBuilder.DropTable(
                name: "quiz_attempt",
                schema: "assessment");

            migrationBuilder.DropTable(
                name: "certificate",
                schema: "certificates");

            migrationBuilder.DropTable(
                name: "enrolment",
                schema: "enrolments");

            migrationBuilder.DropTable(
                name: "path_version",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "person",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "structure",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "training_path",
                schema: "paths");

            migrationBuilder.DropTable(
                name: "account",
                schema: "accounts");
        }
    }
}
