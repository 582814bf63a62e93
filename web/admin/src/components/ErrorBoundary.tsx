// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState';

interface Props {
  title: string;
  retry: string;
  children: ReactNode;
}

/** Keeps the failure of one screen, as when its file can no longer be fetched after an update, from taking the rest. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <EmptyState
        level={1}
        title={this.props.title}
        description={this.state.error.message}
        action={<Button onPress={() => window.location.reload()}>{this.props.retry}</Button>}
      />
    );
  }
}
