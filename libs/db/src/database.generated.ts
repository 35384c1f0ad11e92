// Written by tools/types.mjs from supabase/migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      api_tokens: {
        Row: {
          created_at: string;
          expires_at: string | null;
          id: string;
          last_used_at: string | null;
          last4: string;
          name: string;
          revoked_at: string | null;
          scopes: string[];
          token_hash: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          expires_at?: string | null;
          id?: string;
          last_used_at?: string | null;
          last4: string;
          name: string;
          revoked_at?: string | null;
          scopes: string[];
          token_hash: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          expires_at?: string | null;
          id?: string;
          last_used_at?: string | null;
          last4?: string;
          name?: string;
          revoked_at?: string | null;
          scopes?: string[];
          token_hash?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      api_usage: {
        Row: {
          attempt: number | null;
          call: number | null;
          cost: number | null;
          counted: boolean;
          created_at: string;
          currency: string | null;
          endpoint: string;
          estimated: boolean;
          finished_at: string | null;
          generation_id: string | null;
          id: string;
          input_tokens: number | null;
          model: string | null;
          outcome: string;
          output_tokens: number | null;
          project_id: string | null;
          purpose: string | null;
          request_duration_ms: number | null;
          reserved_tokens: number;
          status_code: number | null;
          tokens_used: number;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number | null;
          call?: number | null;
          cost?: number | null;
          counted?: boolean;
          created_at?: string;
          currency?: string | null;
          endpoint: string;
          estimated?: boolean;
          finished_at?: string | null;
          generation_id?: string | null;
          id?: string;
          input_tokens?: number | null;
          model?: string | null;
          outcome?: string;
          output_tokens?: number | null;
          project_id?: string | null;
          purpose?: string | null;
          request_duration_ms?: number | null;
          reserved_tokens?: number;
          status_code?: number | null;
          tokens_used?: number;
          user_id: string;
        };
        Update: {
          attempt?: number | null;
          call?: number | null;
          cost?: number | null;
          counted?: boolean;
          created_at?: string;
          currency?: string | null;
          endpoint?: string;
          estimated?: boolean;
          finished_at?: string | null;
          generation_id?: string | null;
          id?: string;
          input_tokens?: number | null;
          model?: string | null;
          outcome?: string;
          output_tokens?: number | null;
          project_id?: string | null;
          purpose?: string | null;
          request_duration_ms?: number | null;
          reserved_tokens?: number;
          status_code?: number | null;
          tokens_used?: number;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "api_usage_generation_id_fkey";
            columns: ["generation_id"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "api_usage_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "api_usage_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
        ];
      };
      chat_messages: {
        Row: {
          content: string;
          created_at: string;
          id: string;
          project_id: string;
          role: string;
          seq: number;
          tokens_used: number | null;
        };
        ComputedFields: never;
        Insert: {
          content: string;
          created_at?: string;
          id?: string;
          project_id: string;
          role: string;
          seq?: never;
          tokens_used?: number | null;
        };
        Update: {
          content?: string;
          created_at?: string;
          id?: string;
          project_id?: string;
          role?: string;
          seq?: never;
          tokens_used?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "chat_messages_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "chat_messages_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
        ];
      };
      deployments: {
        Row: {
          alive_at: string | null;
          attempt: number;
          cancel_requested_at: string | null;
          commit_sha: string | null;
          commit_url: string | null;
          content_digest: string | null;
          created_at: string;
          deploy_id: string | null;
          error_code: string | null;
          error_message: string | null;
          finished_at: string | null;
          help_url: string | null;
          id: string;
          notice: string | null;
          options: NonNullable<Json>;
          project_id: string;
          retry_at: string | null;
          retry_of: string | null;
          retryable: boolean;
          started_at: string | null;
          state: NonNullable<Json>;
          status: string;
          step: string | null;
          target: string;
          type: string;
          updated_at: string;
          url: string | null;
          user_id: string;
          version_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          alive_at?: string | null;
          attempt?: number;
          cancel_requested_at?: string | null;
          commit_sha?: string | null;
          commit_url?: string | null;
          content_digest?: string | null;
          created_at?: string;
          deploy_id?: string | null;
          error_code?: string | null;
          error_message?: string | null;
          finished_at?: string | null;
          help_url?: string | null;
          id?: string;
          notice?: string | null;
          options?: NonNullable<Json>;
          project_id: string;
          retry_at?: string | null;
          retry_of?: string | null;
          retryable?: boolean;
          started_at?: string | null;
          state?: NonNullable<Json>;
          status?: string;
          step?: string | null;
          target?: string;
          type: string;
          updated_at?: string;
          url?: string | null;
          user_id: string;
          version_id?: string | null;
        };
        Update: {
          alive_at?: string | null;
          attempt?: number;
          cancel_requested_at?: string | null;
          commit_sha?: string | null;
          commit_url?: string | null;
          content_digest?: string | null;
          created_at?: string;
          deploy_id?: string | null;
          error_code?: string | null;
          error_message?: string | null;
          finished_at?: string | null;
          help_url?: string | null;
          id?: string;
          notice?: string | null;
          options?: NonNullable<Json>;
          project_id?: string;
          retry_at?: string | null;
          retry_of?: string | null;
          retryable?: boolean;
          started_at?: string | null;
          state?: NonNullable<Json>;
          status?: string;
          step?: string | null;
          target?: string;
          type?: string;
          updated_at?: string;
          url?: string | null;
          user_id?: string;
          version_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "deployments_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "deployments_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "deployments_retry_of_fkey";
            columns: ["retry_of"];
            isOneToOne: false;
            referencedRelation: "deployments";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "deployments_version_id_fkey";
            columns: ["version_id"];
            isOneToOne: false;
            referencedRelation: "versions";
            referencedColumns: ["id"];
          },
        ];
      };
      error_logs: {
        Row: {
          context: NonNullable<Json>;
          created_at: string;
          error_message: string;
          error_stack: string | null;
          error_type: string;
          fingerprint: string;
          generation_id: string | null;
          id: string;
          last_seen_at: string;
          occurrences: number;
          project_id: string | null;
          reference: string | null;
          resolved: boolean;
          source: string;
          user_id: string | null;
          version_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          context?: NonNullable<Json>;
          created_at?: string;
          error_message: string;
          error_stack?: string | null;
          error_type: string;
          fingerprint?: string;
          generation_id?: string | null;
          id?: string;
          last_seen_at?: string;
          occurrences?: number;
          project_id?: string | null;
          reference?: string | null;
          resolved?: boolean;
          source?: string;
          user_id?: string | null;
          version_id?: string | null;
        };
        Update: {
          context?: NonNullable<Json>;
          created_at?: string;
          error_message?: string;
          error_stack?: string | null;
          error_type?: string;
          fingerprint?: string;
          generation_id?: string | null;
          id?: string;
          last_seen_at?: string;
          occurrences?: number;
          project_id?: string | null;
          reference?: string | null;
          resolved?: boolean;
          source?: string;
          user_id?: string | null;
          version_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "error_logs_generation_id_fkey";
            columns: ["generation_id"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "error_logs_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "error_logs_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "error_logs_version_id_fkey";
            columns: ["version_id"];
            isOneToOne: false;
            referencedRelation: "versions";
            referencedColumns: ["id"];
          },
        ];
      };
      generation_events: {
        Row: {
          attempt: number;
          created_at: string;
          generation_id: string;
          kind: string;
          payload: NonNullable<Json>;
          seq: number;
        };
        ComputedFields: never;
        Insert: {
          attempt: number;
          created_at?: string;
          generation_id: string;
          kind: string;
          payload: NonNullable<Json>;
          seq: number;
        };
        Update: {
          attempt?: number;
          created_at?: string;
          generation_id?: string;
          kind?: string;
          payload?: NonNullable<Json>;
          seq?: number;
        };
        Relationships: [
          {
            foreignKeyName: "generation_events_generation_id_fkey";
            columns: ["generation_id"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
        ];
      };
      generation_prompts: {
        Row: {
          attempt: number;
          call: number;
          created_at: string;
          generation_id: string;
          messages: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          attempt: number;
          call: number;
          created_at?: string;
          generation_id: string;
          messages: NonNullable<Json>;
        };
        Update: {
          attempt?: number;
          call?: number;
          created_at?: string;
          generation_id?: string;
          messages?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "generation_prompts_generation_id_fkey";
            columns: ["generation_id"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
        ];
      };
      generations: {
        Row: {
          alive_at: string | null;
          answer_id: string | null;
          attempt: number;
          base_version_id: string | null;
          code: NonNullable<Json>;
          continues: string | null;
          created_at: string;
          error_code: string | null;
          error_message: string | null;
          fault_noted_at: string | null;
          finished_at: string | null;
          folded_seq: number;
          id: string;
          input_tokens: number | null;
          last_seq: number;
          message_id: string;
          mode: string;
          model: string;
          output_tokens: number | null;
          project_id: string;
          received: Json | null;
          report: Json | null;
          retry_of: string | null;
          started_at: string | null;
          status: string;
          stop_requested_at: string | null;
          text: string;
          usage_estimated: boolean;
          user_id: string;
          version_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          alive_at?: string | null;
          answer_id?: string | null;
          attempt?: number;
          base_version_id?: string | null;
          code: NonNullable<Json>;
          continues?: string | null;
          created_at?: string;
          error_code?: string | null;
          error_message?: string | null;
          fault_noted_at?: string | null;
          finished_at?: string | null;
          folded_seq?: number;
          id?: string;
          input_tokens?: number | null;
          last_seq?: number;
          message_id: string;
          mode: string;
          model: string;
          output_tokens?: number | null;
          project_id: string;
          received?: Json | null;
          report?: Json | null;
          retry_of?: string | null;
          started_at?: string | null;
          status?: string;
          stop_requested_at?: string | null;
          text?: string;
          usage_estimated?: boolean;
          user_id: string;
          version_id?: string | null;
        };
        Update: {
          alive_at?: string | null;
          answer_id?: string | null;
          attempt?: number;
          base_version_id?: string | null;
          code?: NonNullable<Json>;
          continues?: string | null;
          created_at?: string;
          error_code?: string | null;
          error_message?: string | null;
          fault_noted_at?: string | null;
          finished_at?: string | null;
          folded_seq?: number;
          id?: string;
          input_tokens?: number | null;
          last_seq?: number;
          message_id?: string;
          mode?: string;
          model?: string;
          output_tokens?: number | null;
          project_id?: string;
          received?: Json | null;
          report?: Json | null;
          retry_of?: string | null;
          started_at?: string | null;
          status?: string;
          stop_requested_at?: string | null;
          text?: string;
          usage_estimated?: boolean;
          user_id?: string;
          version_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "generations_answer_id_fkey";
            columns: ["answer_id"];
            isOneToOne: false;
            referencedRelation: "chat_messages";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_base_version_id_fkey";
            columns: ["base_version_id"];
            isOneToOne: false;
            referencedRelation: "versions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_continues_fkey";
            columns: ["continues"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: false;
            referencedRelation: "chat_messages";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_retry_of_fkey";
            columns: ["retry_of"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "generations_version_id_fkey";
            columns: ["version_id"];
            isOneToOne: false;
            referencedRelation: "versions";
            referencedColumns: ["id"];
          },
        ];
      };
      idempotency_keys: {
        Row: {
          created_at: string;
          input_hash: string;
          key: string;
          operation: string;
          result: Json | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          input_hash: string;
          key: string;
          operation: string;
          result?: Json | null;
          user_id: string;
        };
        Update: {
          created_at?: string;
          input_hash?: string;
          key?: string;
          operation?: string;
          result?: Json | null;
          user_id?: string;
        };
        Relationships: [];
      };
      preview_reports: {
        Row: {
          times: string[];
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          times?: string[];
          user_id: string;
        };
        Update: {
          times?: string[];
          user_id?: string;
        };
        Relationships: [];
      };
      projects: {
        Row: {
          created_at: string;
          current_version_id: string | null;
          deleted_at: string | null;
          deleted_by: string | null;
          description: string | null;
          generated_code: NonNullable<Json>;
          github_branch: string;
          github_url: string | null;
          id: string;
          last_generated: string | null;
          name: string;
          netlify_url: string | null;
          remote_images: boolean;
          status: string;
          updated_at: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          current_version_id?: string | null;
          deleted_at?: string | null;
          deleted_by?: string | null;
          description?: string | null;
          generated_code?: NonNullable<Json>;
          github_branch?: string;
          github_url?: string | null;
          id?: string;
          last_generated?: string | null;
          name: string;
          netlify_url?: string | null;
          remote_images?: boolean;
          status?: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Update: {
          created_at?: string;
          current_version_id?: string | null;
          deleted_at?: string | null;
          deleted_by?: string | null;
          description?: string | null;
          generated_code?: NonNullable<Json>;
          github_branch?: string;
          github_url?: string | null;
          id?: string;
          last_generated?: string | null;
          name?: string;
          netlify_url?: string | null;
          remote_images?: boolean;
          status?: string;
          updated_at?: string;
          user_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "projects_current_version_id_fkey";
            columns: ["current_version_id"];
            isOneToOne: false;
            referencedRelation: "versions";
            referencedColumns: ["id"];
          },
        ];
      };
      publications: {
        Row: {
          account: string | null;
          branch: string | null;
          created_at: string;
          created_by_us: boolean;
          deployment_id: string | null;
          files: NonNullable<Json>;
          owner: string | null;
          project_id: string;
          repository: string | null;
          site_id: string | null;
          site_name: string | null;
          target: string;
          type: string;
          updated_at: string;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          account?: string | null;
          branch?: string | null;
          created_at?: string;
          created_by_us?: boolean;
          deployment_id?: string | null;
          files?: NonNullable<Json>;
          owner?: string | null;
          project_id: string;
          repository?: string | null;
          site_id?: string | null;
          site_name?: string | null;
          target: string;
          type: string;
          updated_at?: string;
          url?: string | null;
        };
        Update: {
          account?: string | null;
          branch?: string | null;
          created_at?: string;
          created_by_us?: boolean;
          deployment_id?: string | null;
          files?: NonNullable<Json>;
          owner?: string | null;
          project_id?: string;
          repository?: string | null;
          site_id?: string | null;
          site_name?: string | null;
          target?: string;
          type?: string;
          updated_at?: string;
          url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "publications_deployment_id_fkey";
            columns: ["deployment_id"];
            isOneToOne: false;
            referencedRelation: "deployments";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "publications_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "publications_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
        ];
      };
      usage_limits: {
        Row: {
          created_at: string;
          requests_per_minute: number | null;
          tokens_per_month: number | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          requests_per_minute?: number | null;
          tokens_per_month?: number | null;
          user_id: string;
        };
        Update: {
          created_at?: string;
          requests_per_minute?: number | null;
          tokens_per_month?: number | null;
          user_id?: string;
        };
        Relationships: [];
      };
      user_integrations: {
        Row: {
          created_at: string;
          id: string;
          is_active: boolean;
          metadata: NonNullable<Json>;
          provider: string;
          token_encrypted: string;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          is_active?: boolean;
          metadata?: NonNullable<Json>;
          provider: string;
          token_encrypted: string;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          is_active?: boolean;
          metadata?: NonNullable<Json>;
          provider?: string;
          token_encrypted?: string;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      user_preferences: {
        Row: {
          created_at: string;
          id: string;
          preferences: NonNullable<Json>;
          updated_at: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          preferences?: NonNullable<Json>;
          updated_at?: string;
          user_id: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          preferences?: NonNullable<Json>;
          updated_at?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      versions: {
        Row: {
          code: NonNullable<Json>;
          created_at: string;
          generation_id: string | null;
          id: string;
          message_id: string | null;
          number: number;
          origin: string;
          project_id: string;
        };
        ComputedFields: never;
        Insert: {
          code: NonNullable<Json>;
          created_at?: string;
          generation_id?: string | null;
          id?: string;
          message_id?: string | null;
          number: number;
          origin: string;
          project_id: string;
        };
        Update: {
          code?: NonNullable<Json>;
          created_at?: string;
          generation_id?: string | null;
          id?: string;
          message_id?: string | null;
          number?: number;
          origin?: string;
          project_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "versions_generation_id_fkey";
            columns: ["generation_id"];
            isOneToOne: false;
            referencedRelation: "generations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "versions_message_id_fkey";
            columns: ["message_id"];
            isOneToOne: false;
            referencedRelation: "chat_messages";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "versions_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "project_stats";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "versions_project_id_fkey";
            columns: ["project_id"];
            isOneToOne: false;
            referencedRelation: "projects";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      project_stats: {
        Row: {
          deployment_count: number | null;
          id: string;
          last_interaction: string | null;
          message_count: number | null;
          name: string;
          total_tokens: number | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      user_stats: {
        Row: {
          email: string | null;
          github_deployments: number | null;
          last_activity: string | null;
          netlify_deployments: number | null;
          total_projects: number | null;
          total_prompts: number | null;
          user_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      add_request: { Args: { p_generation_id: string }; Returns: undefined };
      add_version: {
        Args: {
          p_code: Json;
          p_generation_id?: string;
          p_message_id?: string;
          p_origin: string;
          p_project_id: string;
        };
        Returns: string;
      };
      advance_deployment: {
        Args: {
          p_attempt: number;
          p_content_digest?: string;
          p_deployment_id: string;
          p_publication_patch?: Json;
          p_retry_at?: string;
          p_state_patch?: Json;
          p_step?: string;
        };
        Returns: {
          cancel_requested: boolean;
          outcome: string;
        }[];
      };
      append_events: {
        Args: {
          p_attempt: number;
          p_code?: Json;
          p_events: Json;
          p_first_seq: number;
          p_generation_id: string;
          p_text?: string;
        };
        Returns: {
          outcome: string;
          stop_requested: boolean;
        }[];
      };
      base_code: { Args: { p_base_version_id: string }; Returns: Json };
      begin_attempt: {
        Args: { p_generation_id: string; p_max_attempts: number };
        Returns: {
          attempt: number;
          last_seq: number;
          outcome: string;
        }[];
      };
      begin_call: {
        Args: {
          p_attempt: number;
          p_call: number;
          p_estimated_tokens: number;
          p_generation_id: string;
          p_model: string;
          p_prompt: Json;
          p_purpose: string;
          p_tokens_per_month?: number;
        };
        Returns: {
          frees_at: string;
          outcome: string;
        }[];
      };
      begin_deployment: {
        Args: { p_deployment_id: string; p_max_attempts: number };
        Returns: {
          attempt: number;
          cancel_requested: boolean;
          outcome: string;
        }[];
      };
      cancel_deployment: {
        Args: { p_deployment_id: string; p_user_id: string };
        Returns: {
          ended: boolean;
          outcome: string;
        }[];
      };
      choose_target: {
        Args: { p_allow_local: boolean; p_target: string; p_type: string; p_user_id: string };
        Returns: {
          refusal: string;
          target: string;
        }[];
      };
      claim_idempotency_key: {
        Args: { p_input_hash: string; p_key: string; p_operation: string; p_user_id: string };
        Returns: {
          outcome: string;
          result: Json;
        }[];
      };
      claimable_deployments: {
        Args: Record<PropertyKey, never>;
        Returns: {
          id: string;
        }[];
      };
      claimable_generations: {
        Args: Record<PropertyKey, never>;
        Returns: {
          id: string;
        }[];
      };
      close_calls: {
        Args: { p_before_attempt?: number; p_generation_id: string; p_outcome: string };
        Returns: undefined;
      };
      complete_generation: {
        Args: {
          p_answer?: string;
          p_attempt: number;
          p_code: Json;
          p_error_code?: string;
          p_error_message?: string;
          p_generation_id: string;
          p_make_version?: boolean;
          p_received?: Json;
          p_report?: Json;
          p_status: string;
          p_text: string;
        };
        Returns: {
          answer_id: string;
          last_seq: number;
          outcome: string;
          status: string;
          version_id: string;
        }[];
      };
      continue_generation: {
        Args: {
          p_generation_id: string;
          p_idempotency_key?: string;
          p_input_hash?: string;
          p_model: string;
          p_requests_per_minute?: number;
          p_tokens_per_month?: number;
          p_user_id: string;
        };
        Returns: {
          frees_at: string;
          generation_id: string;
          outcome: string;
          version_id: string;
        }[];
      };
      create_api_token: {
        Args: {
          p_expires_at?: string;
          p_last4: string;
          p_limit: number;
          p_name: string;
          p_scopes: string[];
          p_token_hash: string;
          p_user_id: string;
        };
        Returns: {
          id: string;
          outcome: string;
        }[];
      };
      create_project: {
        Args: {
          p_description?: string;
          p_idempotency_key?: string;
          p_input_hash?: string;
          p_limit?: number;
          p_name: string;
          p_user_id: string;
        };
        Returns: {
          outcome: string;
          project_id: string;
        }[];
      };
      deactivate_integration: {
        Args: { p_provider: string; p_reason: string; p_token_encrypted?: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      delete_expired: {
        Args: {
          p_deleted_project_days?: number;
          p_error_days?: number;
          p_event_hours: number;
          p_prompt_days?: number;
          p_usage_days?: number;
        };
        Returns: {
          deleted_errors: number;
          deleted_events: number;
          deleted_keys: number;
          deleted_projects: number;
          deleted_prompts: number;
          deleted_usage: number;
        }[];
      };
      delete_integration: {
        Args: { p_provider: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      delete_project: {
        Args: { p_keep?: number; p_project_id: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      deploy_project: {
        Args: {
          p_allow_local?: boolean;
          p_idempotency_key?: string;
          p_input_hash?: string;
          p_options?: Json;
          p_project_id: string;
          p_target?: string;
          p_type: string;
          p_user_id: string;
          p_version_id?: string;
        };
        Returns: {
          deployment_id: string;
          outcome: string;
        }[];
      };
      duplicate_project: {
        Args: {
          p_idempotency_key?: string;
          p_input_hash?: string;
          p_limit?: number;
          p_name?: string;
          p_project_id: string;
          p_user_id: string;
        };
        Returns: {
          outcome: string;
          project_id: string;
        }[];
      };
      end_call: {
        Args: {
          p_attempt: number;
          p_call: number;
          p_cost?: number;
          p_currency?: string;
          p_duration_ms?: number;
          p_estimated?: boolean;
          p_generation_id: string;
          p_input_tokens?: number;
          p_outcome: string;
          p_output_tokens?: number;
          p_status_code?: number;
        };
        Returns: undefined;
      };
      end_generation: {
        Args: {
          p_answer?: string;
          p_code: Json;
          p_error_code?: string;
          p_error_message?: string;
          p_generation_id: string;
          p_make_version?: boolean;
          p_report?: Json;
          p_status: string;
          p_text: string;
        };
        Returns: {
          answer_id: string;
          last_seq: number;
          version_id: string;
        }[];
      };
      finish_deployment: {
        Args: {
          p_attempt: number;
          p_commit_sha?: string;
          p_commit_url?: string;
          p_deploy_id?: string;
          p_deployment_id: string;
          p_error_code?: string;
          p_error_message?: string;
          p_help_url?: string;
          p_notice?: string;
          p_publication?: Json;
          p_retry_at?: string;
          p_retryable?: boolean;
          p_status: string;
          p_url?: string;
        };
        Returns: {
          outcome: string;
        }[];
      };
      import_code: {
        Args: { p_base_version_id?: string; p_code: Json; p_project_id: string; p_user_id: string };
        Returns: {
          outcome: string;
          version_id: string;
        }[];
      };
      integrations_to_reseal: {
        Args: { p_after?: string; p_key_id: string; p_limit?: number };
        Returns: {
          id: string;
          provider: string;
          token_encrypted: string;
          user_id: string;
        }[];
      };
      make_room_for_deleted: { Args: { p_keep: number; p_user_id: string }; Returns: boolean };
      merge_patch: { Args: { p_patch: Json; p_target: Json }; Returns: Json };
      merge_preferences: {
        Args: { p_patch: Json; p_user_id: string };
        Returns: {
          outcome: string;
          preferences: Json;
        }[];
      };
      project_is_empty: { Args: { p_project_id: string }; Returns: boolean };
      purge_project: {
        Args: { p_project_id: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      quota_of: {
        Args: { p_requests_per_minute: number; p_tokens_per_month: number; p_user_id: string };
        Returns: {
          period_end: string;
          period_start: string;
          requests_free_at: string;
          requests_limit: number;
          requests_used: number;
          tokens_limit: number;
          tokens_reserved: number;
          tokens_used: number;
        }[];
      };
      record_error: {
        Args: {
          p_context?: Json;
          p_fingerprint: string;
          p_generation_id?: string;
          p_message: string;
          p_project_id?: string;
          p_reference?: string;
          p_source: string;
          p_stack?: string;
          p_type: string;
          p_user_id: string;
          p_version_id?: string;
        };
        Returns: {
          id: string;
          occurrences: number;
          outcome: string;
        }[];
      };
      refuse_request: {
        Args: { p_requests_per_minute: number; p_tokens_per_month: number; p_user_id: string };
        Returns: {
          frees_at: string;
          outcome: string;
        }[];
      };
      reseal_integration: {
        Args: { p_integration_id: string; p_new: string; p_old: string };
        Returns: {
          outcome: string;
        }[];
      };
      resolve_error: {
        Args: { p_error_id: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      restore_project: {
        Args: { p_limit?: number; p_project_id: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      restore_version: {
        Args: { p_user_id: string; p_version_id: string };
        Returns: {
          outcome: string;
          version_id: string;
        }[];
      };
      retry_deployment: {
        Args: { p_allow_local?: boolean; p_deployment_id: string; p_user_id: string };
        Returns: {
          deployment_id: string;
          outcome: string;
        }[];
      };
      retry_generation: {
        Args: {
          p_generation_id: string;
          p_model: string;
          p_requests_per_minute?: number;
          p_tokens_per_month?: number;
          p_user_id: string;
        };
        Returns: {
          frees_at: string;
          generation_id: string;
          outcome: string;
        }[];
      };
      revoke_api_token: {
        Args: { p_id: string; p_user_id: string };
        Returns: {
          outcome: string;
        }[];
      };
      save_code: {
        Args: { p_base_version_id?: string; p_code: Json; p_project_id: string; p_user_id: string };
        Returns: {
          outcome: string;
          version_id: string;
        }[];
      };
      save_integration: {
        Args: { p_metadata?: Json; p_provider: string; p_token_encrypted: string; p_user_id: string };
        Returns: {
          id: string;
          outcome: string;
        }[];
      };
      save_publication: {
        Args: { p_deployment_id: string; p_patch: Json; p_published?: boolean };
        Returns: undefined;
      };
      send_message: {
        Args: {
          p_content: string;
          p_idempotency_key?: string;
          p_input_hash?: string;
          p_mode: string;
          p_model: string;
          p_project_id: string;
          p_requests_per_minute?: number;
          p_tokens_per_month?: number;
          p_user_id: string;
        };
        Returns: {
          frees_at: string;
          generation_id: string;
          message_id: string;
          outcome: string;
        }[];
      };
      settle_idempotency_key: {
        Args: { p_key: string; p_operation: string; p_result: Json; p_user_id: string };
        Returns: undefined;
      };
      start_of: {
        Args: { p_generation_id: string };
        Returns: {
          code: Json;
          text: string;
        }[];
      };
      stop_generation: {
        Args: { p_generation_id: string; p_user_id: string };
        Returns: {
          ended: boolean;
          outcome: string;
        }[];
      };
      take_report: {
        Args: { p_per_minute: number; p_user_id: string };
        Returns: {
          frees_at: string;
          outcome: string;
        }[];
      };
      usage_sums: {
        Args: { p_by: string; p_currency?: string; p_from: string; p_to: string; p_user_id: string };
        Returns: {
          cost: number;
          day: string;
          endpoint: string;
          failed_requests: number;
          input_tokens: number;
          model: string;
          output_tokens: number;
          project_id: string;
          requests: number;
          tokens: number;
        }[];
      };
      use_api_token: {
        Args: { p_token_hash: string };
        Returns: {
          expires_at: string;
          id: string;
          scopes: string[];
          user_id: string;
        }[];
      };
      web_address: { Args: { p_text: string }; Returns: string };
      write_code: {
        Args: {
          p_base_version_id: string;
          p_code: Json;
          p_origin: string;
          p_project_id: string;
          p_user_id: string;
        };
        Returns: {
          outcome: string;
          version_id: string;
        }[];
      };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    keyof (DefaultSchema["Tables"] & DefaultSchema["Views"]) | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    keyof DefaultSchema["Enums"] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema["CompositeTypes"] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
} as const;
