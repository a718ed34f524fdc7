using System;
using Microsoft.EntityFrameworkCore.Migrations;
using TrainingPaths.Core.Packages;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class AddPackages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "packages");

            migrationBuilder.CreateTable(
                name: "scorm_package",
                schema: "packages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: true),
                    manifest = table.Column<ManifestSummary>(type: "jsonb", nullable: true),
                    warnings = table.Column<PackageProblem[]>(type: "jsonb", nullable: false),
                    refusal_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    refusal_subject = table.Column<string>(type: "text", nullable: true),
                    refusal_message = table.Column<string>(type: "text", nullable: true),
                    files = table.Column<int>(type: "integer", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorm_package", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "package_launch",
                schema: "packages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_package_launch", x => x.id);
                    table.ForeignKey(
                        name: "fk_package_launch_scorm_package_package_id",
                        column: x => x.package_id,
                        principalSchema: "packages",
                        principalTable: "scorm_package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scorm_package_file",
                schema: "packages",
                columns: table => new
                {
                    package_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scorm_package_file", x => new { x.package_id, x.name_key });
                    table.ForeignKey(
                        name: "fk_scorm_package_file_scorm_package_package_id",
                        column: x => x.package_id,
                        principalSchema: "packages",
                        principalTable: "scorm_package",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_package_launch_expires_at",
                schema: "packages",
                table: "package_launch",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_package_launch_package_id",
                schema: "packages",
                table: "package_launch",
                column: "package_id");

            migrationBuilder.CreateIndex(
                name: "ix_package_launch_token_sha256",
                schema: "packages",
                table: "package_launch",
                column: "token_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scorm_package_sha256",
                schema: "packages",
                table: "scorm_package",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scorm_package_uploaded_at",
                schema: "packages",
                table: "scorm_package",
                column: "uploaded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "package_launch",
                schema: "packages");

            migrationBuilder.DropTable(
                name: "scorm_package_file",
                schema: "packages");

            migrationBuilder.DropTable(
                name: "scorm_package",
                schema: "packages");
        }
    }
}
